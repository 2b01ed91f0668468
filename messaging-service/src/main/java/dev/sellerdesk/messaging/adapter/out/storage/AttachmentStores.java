package dev.sellerdesk.messaging.adapter.out.storage;

import dev.sellerdesk.messaging.application.port.out.AttachmentStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** PostgreSQL unless a bucket is configured. */
@ApplicationScoped
class AttachmentStores {

  @Produces
  @ApplicationScoped
  AttachmentStore store(
      DataSource dataSource,
      @ConfigProperty(name = "sellerdesk.messaging.attachments.s3.bucket") Optional<String> bucket,
      @ConfigProperty(name = "sellerdesk.messaging.attachments.s3.endpoint") Optional<URI> endpoint,
      @ConfigProperty(
              name = "sellerdesk.messaging.attachments.s3.region",
              defaultValue = "eu-west-1")
          String region) {
    return bucket
        .<AttachmentStore>map(name -> S3AttachmentStore.connect(name, endpoint, region))
        .orElseGet(() -> new PostgresAttachmentStore(dataSource));
  }
}
