package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Two hundred sellers at once on the same questions: nothing is lost, nothing fails. Who is asked
 * to come back later (503 with {@code Retry-After}) does, as any client would; what was turned away
 * must have done nothing.
 */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class ManySellersTest extends QuestionsOverRest {

  private static final int SELLERS = 200;
  private static final int CASES = 12;
  private static final int ROUNDS = 4;
  private static final int TRIES = 30;
  private static final Map<String, String> LINE =
      Map.of(
          "close", "CLOSED",
          "reopen", "REOPENED",
          "partnerservice", "ESCALATED",
          "forward", "FORWARDED",
          "waiting-for-customer", "WAITING_FOR_CUSTOMER");

  @Test
  void many_sellers_on_the_same_questions_lose_no_update() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      ids.add(asked());
    }
    ids.forEach(id -> TestEvents.publish(sent(id, "KEEP_OPEN")));
    ids.forEach(id -> until(id, "awaiting", "CUSTOMER"));
    Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    ConcurrentLinkedQueue<Integer> unexpected = new ConcurrentLinkedQueue<>();
    AtomicInteger answers = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    String partnerservice = Tokens.partnerservice();

    try (var sellers = Executors.newFixedThreadPool(SELLERS);
        HttpClient http = HttpClient.newHttpClient()) {
      List<Future<?>> running = new ArrayList<>();
      for (int s = 0; s < SELLERS; s++) {
        Random dice = new Random(s);
        String token = Tokens.of("seller-" + s, retailer, "seller");
        running.add(
            sellers.submit(() -> {
              start.await();
              for (int round = 0; round < ROUNDS; round++) {
                String id = ids.get(dice.nextInt(CASES));
                switch (dice.nextInt(6)) {
                  case 0 -> {
                    TestEvents.publish(sent(id, "KEEP_OPEN"));
                    answers.incrementAndGet();
                  }
                  case 1 -> act(http, token, "/questions/", id, "close", "{}", done, unexpected);
                  case 2 -> act(http, token, "/questions/", id, "reopen", "", done, unexpected);
                  case 3 ->
                      act(
                          http,
                          token,
                          "/questions/",
                          id,
                          "partnerservice",
                          "{\"reason\":\"x\"}",
                          done,
                          unexpected);
                  case 4 ->
                      act(
                          http,
                          token,
                          "/questions/",
                          id,
                          "waiting-for-customer",
                          "",
                          done,
                          unexpected);
                  default ->
                      act(
                          http,
                          partnerservice,
                          "/partnerservice/questions/",
                          id,
                          "forward",
                          "{}",
                          done,
                          unexpected);
                }
              }
              return null;
            }));
      }
      start.countDown();
      for (Future<?> seller : running) {
        seller.get();
      }
    }

    assertThat(unexpected).as("answers other than 200, 404, 409").isEmpty();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> lines(ids, "SELLER_WROTE_TO_CUSTOMER") == answers.get() + CASES);
    // every command that was answered with 200 is in the history exactly once, and no other
    LINE.forEach((command, activity) ->
        assertThat(lines(ids, activity))
            .as(activity)
            .isEqualTo(done.getOrDefault(command, new AtomicInteger()).get()));
    // the lists agree with the questions themselves
    Map<String, Long> byOne =
        ids.stream()
            .map(id -> partnerservice().get("/questions/" + id).jsonPath())
            .collect(
                Collectors.groupingBy(
                    question ->
                        question.getString("custody").equals("PARTNERSERVICE")
                            ? "away"
                            : question.getString("status").equals("CLOSED") ? "handled" : "open",
                    Collectors.counting()));
    for (String view : List.of("open", "handled")) {
      assertThat(
              seller()
                  .queryParam("view", view)
                  .queryParam("limit", 200)
                  .get("/questions")
                  .jsonPath()
                  .getList("items"))
          .as(view)
          .hasSize(byOne.getOrDefault(view, 0L).intValue());
    }
  }

  private long lines(List<String> ids, String activity) {
    return ids.stream()
        .map(id ->
            partnerservice()
                .queryParam("limit", 200)
                .get("/questions/" + id + "/history")
                .jsonPath()
                .<String>getList("items.what"))
        .flatMap(List::stream)
        .filter(activity::equals)
        .count();
  }

  private static void act(
      HttpClient http,
      String token,
      String path,
      String id,
      String command,
      String body,
      Map<String, AtomicInteger> done,
      ConcurrentLinkedQueue<Integer> unexpected)
      throws Exception {
    URI uri = URI.create("http://localhost:" + RestAssured.port + path + id + "/" + command);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
    for (int tries = 1; answer.statusCode() == 503 && tries < TRIES; tries++) {
      long seconds = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
      Thread.sleep(Duration.ofSeconds(seconds));
      answer = http.send(request, HttpResponse.BodyHandlers.discarding());
    }
    int status = answer.statusCode();
    switch (status) {
      case 200 -> done.computeIfAbsent(command, _ -> new AtomicInteger()).incrementAndGet();
      case 404, 409 -> {}
      default -> unexpected.add(status);
    }
  }
}
