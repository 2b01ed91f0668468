package dev.sellerdesk.messaging.adapter.out.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.messaging.domain.attachment.AttachmentKind;
import dev.sellerdesk.messaging.domain.attachment.FileName;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a server that speaks S3, in a process of its own. */
class S3AttachmentStoreTest {

  private static final String BUCKET = "attachments";

  @TempDir static Path folder;

  private static Process server;
  private static S3Client client;

  @BeforeAll
  static void a_server_with_a_bucket() throws IOException {
    int http = freePort();
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-jar",
                jar(),
                "--server.address=127.0.0.1",
                "--server.port=" + freePort(),
                "--com.adobe.testing.s3mock.httpPort=" + http)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    client =
        S3Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + http))
            .region(Region.EU_WEST_1)
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .ignoreExceptionsInstanceOf(SdkException.class)
        .untilAsserted(() -> client.createBucket(request -> request.bucket(BUCKET)));
  }

  @AfterAll
  static void the_server_goes() throws InterruptedException {
    client.close();
    server.destroy();
    if (!server.waitFor(20, TimeUnit.SECONDS)) {
      server.destroyForcibly().waitFor();
    }
  }

  @Test
  void what_was_kept_is_read_and_gone_when_it_is_forgotten() throws IOException {
    byte[] content = new byte[10 * 1024 * 1024];
    new Random(1).nextBytes(content);
    Attachment attachment = attachment(content.length);
    S3AttachmentStore store = new S3AttachmentStore(client, BUCKET);
    Path copy = Files.createTempFile(folder, "copy", "");

    store.write(attachment, Files.write(folder.resolve("content"), content));
    store.read(attachment, copy);

    assertThat(Arrays.equals(Files.readAllBytes(copy), content)).isTrue();
    store.delete(attachment);
    assertThatThrownBy(() -> store.read(attachment, copy))
        .isInstanceOf(IllegalStateException.class);
    store.delete(attachment);
  }

  private static Attachment attachment(long size) {
    return new Attachment(
        UUID.randomUUID(),
        "1001",
        "anna",
        FileName.of("a.pdf"),
        AttachmentKind.OTHER,
        size,
        "",
        Instant.EPOCH,
        new Attachment.Clean(Instant.EPOCH));
  }

  /**
   * The server is one runnable jar: nothing of it is on the class path of the test but the file.
   */
  private static String jar() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(path -> path.contains("s3mock"))
        .findFirst()
        .orElseThrow();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
