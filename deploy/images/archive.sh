#!/bin/sh
# Writes the archive of the classes that a start loads (class data sharing), in the folder of quarkus-run.jar. There is no database
# and no Kafka here: the service loads its classes, finds neither, and ends. That is what is recorded; a failure is expected.
set -eu
JAVA="${JAVA_HOME:-}/bin/java"
[ -x "$JAVA" ] || JAVA=java
QUARKUS_PROFILE=prod QUARKUS_INIT_AND_EXIT=true QUARKUS_OIDC_TENANT_ENABLED=false QUARKUS_FLYWAY_MIGRATE_AT_START=false \
QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:1/none QUARKUS_DATASOURCE_USERNAME=none QUARKUS_DATASOURCE_PASSWORD=none \
SELLERDESK_CURSOR_SECRET=only-while-the-image-is-being-made-0000 QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_PORT=0 \
  "$JAVA" -XX:ArchiveClassesAtExit=service.jsa -XX:MaxRAMPercentage=62 -Xlog:disable \
  -Djava.util.logging.manager=org.jboss.logmanager.LogManager --sun-misc-unsafe-memory-access=allow \
  -jar quarkus-run.jar >archive.log 2>&1 || true
[ -s service.jsa ] || { cat archive.log >&2; echo "no archive was written" >&2; exit 1; }
rm archive.log
