package dev.sellerdesk.messaging.adapter.out.storage;

import dev.sellerdesk.messaging.application.port.out.AttachmentStore;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Content in a bucket of any S3-compatible store, under {@code retailer/attachment}. What is
 * written in a transaction that rolls back stays behind in the bucket, where nothing refers to it.
 */
final class S3AttachmentStore implements AttachmentStore {

  private final S3Client client;
  private final String bucket;

  S3AttachmentStore(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /** Credentials come from where the AWS SDK looks for them: environment, profile, workload. */
  static S3AttachmentStore connect(String bucket, Optional<URI> endpoint, String region) {
    var builder =
        S3Client.builder()
            .region(Region.of(region))
            .forcePathStyle(endpoint.isPresent())
            .overrideConfiguration(limits ->
                limits
                    .apiCallAttemptTimeout(Duration.ofSeconds(20))
                    .apiCallTimeout(Duration.ofMinutes(1)))
            .httpClient(UrlConnectionHttpClient.create());
    endpoint.ifPresent(builder::endpointOverride);
    return new S3AttachmentStore(builder.build(), bucket);
  }

  @Override
  public void write(Attachment attachment, Path content) {
    client.putObject(
        request -> request.bucket(bucket).key(key(attachment)), RequestBody.fromFile(content));
  }

  @Override
  public void read(Attachment attachment, Path target) {
    try (InputStream in =
        client.getObject(request -> request.bucket(bucket).key(key(attachment)))) {
      long size = Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
      if (size != attachment.size()) {
        throw new IllegalStateException(
            "The content of attachment " + attachment.id() + " is not complete");
      }
    } catch (NoSuchKeyException e) {
      throw new IllegalStateException(
          "The content of attachment " + attachment.id() + " is missing", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void delete(Attachment attachment) {
    client.deleteObject(request -> request.bucket(bucket).key(key(attachment)));
  }

  private static String key(Attachment attachment) {
    return attachment.retailerId() + "/" + attachment.id();
  }
}
