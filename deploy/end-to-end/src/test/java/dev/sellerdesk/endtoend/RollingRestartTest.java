package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A new version is rolled out while sellers and customers go on; nobody notices. Fifty requests a
 * second with {@code --full}, for which two processors are enough once the services are warm; ten
 * otherwise.
 */
class RollingRestartTest {

  private static final Duration BETWEEN = Duration.ofMillis(SharedStack.FULL ? 20 : 100);
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String RETAILER = "1001";

  private final Stack stack = SharedStack.get();
  private final String seller = stack.token("seller-" + RETAILER);
  private final String webshop = stack.token("webshop");
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answered = new AtomicInteger();

  @Test
  void no_request_fails_while_both_replicas_are_replaced() throws Exception {
    try (Replicas replicas = Replicas.of(stack, List.of(Service.QUESTIONS))) {
      List<String> questions = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        questions.add(
            new Case(stack, replicas::next, RETAILER).ask("Où est ma commande ?").questionId);
      }
      int sent;
      try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
        // What is replaced has been at work for a while.
        for (int slower : SharedStack.FULL ? List.of(5, 2, 1) : List.<Integer>of()) {
          Future<?> warm = pool.submit(() -> Http.sleep(WARM_UP.toMillis()));
          sendUntil(warm, BETWEEN.multipliedBy(slower), replicas, questions, pool);
        }
        failures.clear();
        answered.set(0);
        Future<?> rollout = pool.submit(() -> replicas.roll(Service.QUESTIONS));
        sent = sendUntil(rollout, BETWEEN, replicas, questions, pool);
        rollout.get();
      }

      assertThat(failures).as("of %d requests", sent).isEmpty();
      assertThat(answered).hasValue(sent);
      // both were replaced, which takes longer than twenty seconds
      assertThat(sent).isGreaterThan((int) Duration.ofSeconds(20).dividedBy(BETWEEN));
    }
  }

  /** At fixed moments, whatever the answers take. */
  private int sendUntil(
      Future<?> rollout,
      Duration between,
      Replicas replicas,
      List<String> questions,
      ExecutorService pool)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    int sent = 0;
    List<Future<?>> answers = new ArrayList<>();
    while (!rollout.isDone()) {
      long due = start + sent * between.toNanos();
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      HttpRequest request =
          request(replicas.next(Service.QUESTIONS), sent, questions.get(sent % questions.size()));
      answers.add(pool.submit(() -> send(request)));
      sent++;
    }
    for (Future<?> answer : answers) {
      answer.get();
    }
    return sent;
  }

  private HttpRequest request(String url, int number, String question) {
    return switch (number % 25) {
      case 0, 5, 10, 15, 20 ->
          Http.request(url + "/questions", seller).timeout(PATIENCE).GET().build();
      case 1, 6, 11, 16, 21 ->
          Http.request(url + "/summary", seller).timeout(PATIENCE).GET().build();
      case 2 ->
          Http.request(url + "/questions", webshop)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", "roll-" + System.nanoTime() + "-" + number)
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      """
                      {"retailerId":"%s","orderNumber":"R%d","subject":"RETURN","channel":"EMAIL","message":"Je voudrais le rendre."}
                      """
                          .formatted(RETAILER, System.nanoTime())))
              .build();
      default ->
          Http.request(url + "/questions/" + question, seller).timeout(PATIENCE).GET().build();
    };
  }

  private void send(HttpRequest request) {
    Instant began = Instant.now();
    try {
      Http.Answer answer = Http.send(request);
      if (answer.status() / 100 == 2) {
        answered.incrementAndGet();
      } else {
        failures.add(began + " " + request.method() + " " + request.uri() + " " + answer);
      }
    } catch (IOException e) {
      failures.add(began + " " + request.method() + " " + request.uri() + " " + e);
    }
  }
}
