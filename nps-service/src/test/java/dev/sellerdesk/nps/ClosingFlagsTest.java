package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.now;
import static dev.sellerdesk.nps.NpsDriver.partnerservice;
import static dev.sellerdesk.nps.NpsDriver.seller;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.shared.event.CustomerMessageReceived;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionOpened;
import dev.sellerdesk.shared.event.QuestionReopened;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ways of closing cases that bend the score are seen. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class ClosingFlagsTest {

  private static final int CASES = 24;

  @Test
  void a_seller_who_closes_as_it_should_be_raises_no_flag() {
    String retailer = newRetailer();
    for (int i = 0; i < CASES; i++) {
      TestEvents.publish(closing(retailer, UUID.randomUUID(), now()));
    }
    awaitCases(retailer, CASES);
    flags(retailer).then().body("flags", empty());
  }

  @Test
  void cases_closed_and_reopened_over_and_over_are_seen() {
    String retailer = newRetailer();
    Instant start = now();
    for (int i = 0; i < CASES; i++) {
      UUID question = UUID.randomUUID();
      int times = i % 3 == 0 ? 3 : 1;
      for (int close = 0; close < times; close++) {
        Instant closedAt = start.plusSeconds(60L * close);
        TestEvents.publish(closing(retailer, question, closedAt));
        if (close < times - 1) {
          TestEvents.publish(reopening(retailer, question, closedAt.plusSeconds(30)));
        }
      }
    }
    awaitCases(retailer, CASES);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            flags(retailer)
                .then()
                .body("cycled", equalTo(8))
                .body("calledOffBySeller", equalTo(16)));
    flags(retailer)
        .then()
        .body("flags.code", contains("CLOSE_REOPEN_CYCLES", "SURVEYS_CALLED_OFF"));
    partnerservice()
        .get("/satisfaction/flags?retailerId=" + retailer)
        .then()
        .statusCode(200)
        .body("cycled", equalTo(8));
    partnerservice().get("/satisfaction/flags").then().statusCode(400);
    seller(retailer).get("/satisfaction/flags?retailerId=1001").then().statusCode(400);
  }

  @Test
  void surveys_only_after_easy_cases_are_seen() {
    String retailer = newRetailer();
    Instant opened = now();
    for (int i = 0; i < 2 * CASES; i++) {
      UUID question = UUID.randomUUID();
      boolean hard = i % 2 == 0;
      TestEvents.publish(opening(retailer, question, opened));
      for (int reply = 0; hard && reply < 3; reply++) {
        TestEvents.publish(
            new CustomerMessageReceived(
                UUID.randomUUID(), question, retailer, "EMAIL", "nl", opened.plusSeconds(reply)));
      }
      // The seller leaves the hard ones open.
      if (!hard) {
        TestEvents.publish(closing(retailer, question, opened.plusSeconds(60)));
      }
    }
    awaitCases(retailer, CASES);
    SandboxClockClient.advance(Duration.ofDays(8));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            flags(retailer)
                .then()
                .body("easy.cases", equalTo(CASES))
                .body("easy.surveyed", equalTo(CASES))
                .body("hard.cases", equalTo(CASES))
                .body("hard.surveyed", equalTo(0)));
    flags(retailer).then().body("flags.code", contains("ONLY_EASY_CASES"));
  }

  private static io.restassured.response.Response flags(String retailer) {
    return seller(retailer).get("/satisfaction/flags");
  }

  private static void awaitCases(String retailer, int cases) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> flags(retailer).then().statusCode(200).body("cases", equalTo(cases)));
  }

  private static QuestionClosed closing(String retailer, UUID question, Instant at) {
    return new QuestionClosed(
        question,
        retailer,
        "Q-2026-000123-7",
        "A2K8290LP8",
        "c-" + UUID.randomUUID(),
        "WHERE_IS_MY_ORDER",
        "nl",
        "EMAIL",
        "SELLER",
        true,
        at);
  }

  private static QuestionReopened reopening(String retailer, UUID question, Instant at) {
    return new QuestionReopened(question, retailer, "Q-2026-000123-7", "A2K8290LP8", "SELLER", at);
  }

  private static QuestionOpened opening(String retailer, UUID question, Instant at) {
    return new QuestionOpened(
        question,
        retailer,
        "Q-2026-000123-7",
        "A2K8290LP8",
        "c-81",
        "Zoë",
        "WHERE_IS_MY_ORDER",
        null,
        null,
        "EMAIL",
        "CUSTOMER",
        "nl",
        UUID.randomUUID(),
        "Waar?",
        at);
  }
}
