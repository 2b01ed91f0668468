#!/usr/bin/env bash
# Starts a service as its image would, without a container engine: the files that the Containerfile copies, the archive it makes, its
# entry point, user 10001, a read-only root file system with a /tmp of its own, the pod's memory limit. The database and Kafka are those
# of the local stack (./sellerdesk up). Linux, as root.
#
#   deploy/images/prove.sh questions-service questions 640
set -euo pipefail
root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)"
service="$1" database="$2" megabytes="${3:-640}"
java_home="${JAVA_HOME:?a JDK or JRE 25}"
user="${SELLERDESK_PROOF_USER:-${database}_app}"
postgres="${SELLERDESK_PORT_POSTGRES:-54329}" kafka="${SELLERDESK_PORT_KAFKA:-19092}"
http=42080 management=42900
work="$(mktemp -d /var/tmp/sellerdesk-image.XXXXXX)"
group=""
pid=""
finish() {
  [[ -z "$pid" ]] || { kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; }
  [[ -z "$group" ]] || rmdir "$group" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

mkdir "$work/app"
for part in lib quarkus app quarkus-run.jar; do
  cp -r "$root/$service/target/quarkus-app/$part" "$work/app/"
done
began=$(date +%s%N)
(cd "$work/app" && JAVA_HOME="$java_home" sh "$root/deploy/images/archive.sh")
echo "archive    $(du -m "$work/app/service.jsa" | cut -f 1) MB in $((($(date +%s%N) - began) / 1000000)) ms"
chmod -R a+rX "$work"
# The entry point as the Containerfile has it, in the folder that is /app there.
mapfile -t command < <(sed -n 's/^ENTRYPOINT //p' "$root/deploy/images/Containerfile" |
  tr -d '[]"' | sed 's/, /\n/g' | sed "s#/app/#$work/app/#")
command[0]="$java_home/bin/java"

if [[ -d /sys/fs/cgroup/memory ]]; then
  group="/sys/fs/cgroup/memory/sellerdesk-image.$$"
  mkdir "$group"
  echo "$((megabytes * 1024 * 1024))" >"$group/memory.limit_in_bytes"
  join="$group/cgroup.procs"
elif [[ -f /sys/fs/cgroup/cgroup.controllers ]]; then
  group="/sys/fs/cgroup/sellerdesk-image.$$"
  mkdir "$group"
  echo "$((megabytes * 1024 * 1024))" >"$group/memory.max"
  join="$group/cgroup.procs"
else
  echo "no memory cgroup here: the limit cannot be set" >&2
  exit 1
fi

began=$(date +%s%N)
env -i PATH=/usr/bin:/bin HOME=/tmp JOIN="$join" WORK="$work" \
  QUARKUS_PROFILE=prod QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$http QUARKUS_MANAGEMENT_HOST=127.0.0.1 QUARKUS_MANAGEMENT_PORT=$management \
  QUARKUS_FLYWAY_MIGRATE_AT_START=false \
  QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$postgres/$database" \
  QUARKUS_DATASOURCE_USERNAME="$user" QUARKUS_DATASOURCE_PASSWORD="${SELLERDESK_PROOF_PASSWORD:?a password of $user that is no development default}" \
  KAFKA_BOOTSTRAP_SERVERS="127.0.0.1:$kafka" \
  QUARKUS_OIDC_AUTH_SERVER_URL=https://127.0.0.1:1/realms/sellerdesk QUARKUS_OIDC_CONNECTION_DELAY=1S \
  SELLERDESK_CURSOR_SECRET=a-secret-for-this-proof-and-no-other-one SELLERDESK_NPS_LINK_SECRETS=a-secret-for-this-proof-and-no-other-one \
  unshare --mount bash -c '
    echo $$ >"$JOIN"
    mount --make-rprivate /
    mount -t tmpfs -o size=512m tmpfs /tmp && chmod 1777 /tmp
    mount --rbind / / && mount -o remount,ro,bind / && mount -o remount,ro,bind "$(findmnt -no TARGET -T "$WORK")" 2>/dev/null || true
    cd "$WORK/app"
    if (echo x >"$WORK/app/written") 2>/dev/null; then echo "the root file system can be written" >&2; exit 9; fi
    exec setpriv --reuid 10001 --regid 10001 --clear-groups --no-new-privs --bounding-set -all "$@"
  ' service "${command[@]}" >"$work.log" 2>&1 &
pid=$!
started="" ready=""
for ((i = 0; i < 600; i++)); do
  kill -0 "$pid" 2>/dev/null || { tail -5 "$work.log" >&2; rm -f "$work.log"; echo "$service has ended" >&2; exit 1; }
  if [[ -z "$started" ]] && curl -sf -o /dev/null "http://127.0.0.1:$management/q/health/started"; then
    started=$((($(date +%s%N) - began) / 1000000))
  fi
  if curl -sf -o /dev/null "http://127.0.0.1:$management/q/health/ready"; then
    ready=$((($(date +%s%N) - began) / 1000000))
    break
  fi
  sleep 0.2
done
[[ -n "$ready" ]] || { tail -5 "$work.log" >&2; echo "$service is not ready after two minutes" >&2; exit 1; }
running="$(pgrep -P "$pid" java | head -1 || true)"
running="${running:-$pid}"
echo "user       $(awk '/^Uid/ {print $2}' "/proc/$running/status") capabilities $(awk '/^CapEff/ {print $2}' "/proc/$running/status")"
echo "memory     $(awk '/^VmRSS/ {print int($2/1024)}' "/proc/$running/status") MB of $megabytes MB"
echo "started    after $started ms, ready after $ready ms (the probes allow 120000)"
rm -f "$work.log"
