package dev.sellerdesk.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.sellerdesk.local.Progress;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import dev.sellerdesk.local.StackConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Whether fifty files of 10 MB can be uploaded at the same time (M-45) to a service whose heap is
 * 256 MB, as it is in every local stack: half of them alone would not fit into it.
 */
final class ParallelUploads {

  private static final int UPLOADS = 50;
  private static final int SIZE = 10 * 1024 * 1024;
  private static final String BOUNDARY = "a-part-of-the-form";

  static void main(String... arguments) throws Exception {
    Path home = Files.createTempDirectory("sellerdesk-bench");
    boolean held;
    try (Stack stack =
        Stack.start(
            StackConfig.test(home).withOnly(Set.of(Service.MESSAGING)).with(Progress.silent()))) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      held = run(stack);
    }
    if (!held) {
      System.exit(1);
    }
  }

  private static boolean run(Stack stack) {
    byte[] content =
        "Gekocht op maandag, geleverd op dinsdag.\r\n".repeat(SIZE / 42 + 1).getBytes(US_ASCII);
    String token = stack.token("seller-1001");
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      long start = System.nanoTime();
      List<CompletableFuture<HttpResponse<String>>> uploads =
          IntStream.range(0, UPLOADS)
              .mapToObj(i ->
                  http.sendAsync(
                      HttpRequest.newBuilder(
                              URI.create(stack.url(Service.MESSAGING) + "/attachments"))
                          .header("Authorization", "Bearer " + token)
                          .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                          .POST(form("bon-" + i + ".txt", content))
                          .build(),
                      BodyHandlers.ofString()))
              .toList();
      TreeMap<Integer, Integer> statuses = new TreeMap<>();
      int clean = 0;
      for (var upload : uploads) {
        HttpResponse<String> answer = upload.join();
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        clean += answer.body().contains("\"CLEAN\"") ? 1 : 0;
      }
      System.out.println(
          String.format(
              Locale.ROOT,
              "%d uploads of %,d bytes at once: statuses %s, %d clean, %.1f s in all",
              UPLOADS,
              SIZE,
              statuses,
              clean,
              (System.nanoTime() - start) / 1e9));
      return clean == UPLOADS && statuses.keySet().equals(Set.of(201));
    }
  }

  private static BodyPublisher form(String fileName, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n"
            .formatted(BOUNDARY, fileName);
    return BodyPublishers.concat(
        BodyPublishers.ofString(head),
        BodyPublishers.ofByteArray(content, 0, SIZE),
        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
  }

  private ParallelUploads() {}
}
