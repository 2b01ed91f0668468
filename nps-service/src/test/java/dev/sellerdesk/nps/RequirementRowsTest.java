package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.answer;
import static dev.sellerdesk.nps.NpsDriver.browser;
import static dev.sellerdesk.nps.NpsDriver.close;
import static dev.sellerdesk.nps.NpsDriver.closedBy;
import static dev.sellerdesk.nps.NpsDriver.decision;
import static dev.sellerdesk.nps.NpsDriver.form;
import static dev.sellerdesk.nps.NpsDriver.invitation;
import static dev.sellerdesk.nps.NpsDriver.invitations;
import static dev.sellerdesk.nps.NpsDriver.json;
import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.now;
import static dev.sellerdesk.nps.NpsDriver.satisfaction;
import static dev.sellerdesk.nps.NpsDriver.seller;
import static dev.sellerdesk.nps.NpsDriver.token;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.shared.event.EventType;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionReopened;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each row of the requirements about surveys, seen from the outside with the sandbox clock. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class RequirementRowsTest {

  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void n_01_and_n_02_the_survey_leaves_24_hours_after_closing_and_not_before() {
    QuestionClosed closed = close(newRetailer(), "nl");
    assertThat(Instant.parse(decision(closed).getString("dueAt")))
        .isEqualTo(closed.closedAt().plus(DAY));

    SandboxClockClient.advance(Duration.ofHours(23).plusMinutes(50));
    assertThat(invitations(closed)).isEmpty();
    SandboxClockClient.advance(Duration.ofMinutes(20));
    await().atMost(Duration.ofSeconds(20)).until(() -> !invitations(closed).isEmpty());
    assertThat(decision(closed).getString("decision")).isEqualTo("SENT");
  }

  @Test
  void n_02_a_survey_that_leaves_after_the_window_of_an_hour_is_delayed() {
    QuestionClosed closed = close(newRetailer(), "nl");
    decision(closed);
    SandboxClockClient.advance(Duration.ofHours(26));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(decision(closed).getString("decision")).isEqualTo("DELAYED"));
    assertThat(decision(closed).getString("ruleId")).isEqualTo("N-02");
  }

  @Test
  void n_03_and_n_05_eleven_scores_are_taken_and_no_other() {
    String retailer = newRetailer();
    answer(retailer, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    satisfaction(retailer).then().body("distribution", contains(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    json(token(close(newRetailer(), "nl")), 11).then().statusCode(400);
  }

  @Test
  void n_04_the_recommendation_is_one_question_among_others() {
    given()
        .accept("application/json")
        .get("/survey/" + token(close(newRetailer(), "en")))
        .then()
        .body("recommendation", containsString("recommend"))
        .body("questions.id", contains("solved", "friendliness"));
  }

  @Test
  void n_06_only_what_the_seller_answered_is_surveyed() {
    QuestionClosed closed =
        closedBy("PARTNERSERVICE", newRetailer(), "nl", "c-" + UUID.randomUUID());
    TestEvents.publish(closed);
    assertThat(decision(closed).getString("ruleId")).isEqualTo("N-06");
  }

  @Test
  void n_07_an_answer_counts_for_28_local_days_by_its_own_date() {
    String retailer = newRetailer();
    answer(retailer, 9);
    SandboxClockClient.advance(DAY.multipliedBy(27).minusHours(1));
    satisfaction(retailer).then().body("n", equalTo(1)).body("days", equalTo(28));
    SandboxClockClient.advance(DAY.plusHours(1));
    satisfaction(retailer).then().body("n", equalTo(0));
    seller(retailer).get("/satisfaction?days=29").then().body("n", equalTo(1));
  }

  @Test
  void n_08_the_score_is_promoters_minus_detractors_exact_and_rounded() {
    String retailer = newRetailer();
    answer(retailer, 10, 9, 8, 7, 6, 0, 9);
    satisfaction(retailer)
        .then()
        .body("nps", equalTo(14))
        .body("npsExact.numerator", equalTo(1))
        .body("npsExact.denominator", equalTo(7))
        .body("promoters", equalTo(3))
        .body("passives", equalTo(2))
        .body("detractors", equalTo(2));
  }

  @Test
  void n_09_closing_at_a_bad_moment_shows_in_the_flags() {
    seller(newRetailer())
        .get("/satisfaction/flags")
        .then()
        .statusCode(200)
        .body("cases", equalTo(0));
  }

  @Test
  void n_10_the_score_is_told_to_the_service_standards() {
    String retailer = newRetailer();
    answer(retailer, 9);
    JsonPath week =
        await()
            .until(
                () ->
                    TestEvents.read(EventType.Topics.SURVEYS, retailer).stream()
                        .filter(event -> event.type().equals(EventType.NPS_CALCULATED.wireName()))
                        .map(event -> new JsonPath(event.json()))
                        .toList(),
                events -> !events.isEmpty())
            .getLast();
    assertThat(week.getInt("nps")).isEqualTo(100);
    assertThat(week.getString("retailerId")).isEqualTo(retailer);
  }

  @Test
  void n_11_reopening_before_it_is_due_cancels_the_survey() {
    QuestionClosed closed = close(newRetailer(), "nl");
    decision(closed);
    reopen(closed);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(decision(closed).getString("ruleId")).isEqualTo("N-11"));
    SandboxClockClient.advance(DAY.plusHours(1));
    assertThat(invitations(closed)).isEmpty();
  }

  @Test
  void n_12_a_case_is_surveyed_once_in_30_days() {
    QuestionClosed first = close(newRetailer(), "nl");
    invitation(first);
    SandboxClockClient.advance(DAY.multipliedBy(5));
    QuestionClosed again = again(first);
    TestEvents.publish(again);
    assertThat(reason(again)).isEqualTo("CASE_PAUSE");

    SandboxClockClient.advance(DAY.multipliedBy(26));
    QuestionClosed later = again(first);
    TestEvents.publish(later);
    assertThat(reason(later)).isEqualTo("DUE_AFTER_CLOSING");
  }

  @Test
  void n_13_a_customer_is_asked_once_in_30_days_by_whichever_seller() {
    QuestionClosed first = close(newRetailer(), "nl");
    invitation(first);
    QuestionClosed other = closedBy("SELLER", newRetailer(), "nl", first.customerRef());
    TestEvents.publish(other);
    assertThat(decision(other).getString("ruleId")).isEqualTo("N-13");

    SandboxClockClient.advance(DAY.multipliedBy(30));
    QuestionClosed later = closedBy("SELLER", newRetailer(), "nl", first.customerRef());
    TestEvents.publish(later);
    assertThat(decision(later).getString("decision")).isEqualTo("SCHEDULED");
  }

  @Test
  void n_14_the_first_answer_stays_and_one_comment_may_follow() {
    QuestionClosed closed = close(newRetailer(), "nl");
    String token = token(closed);
    json(token, 9).then().statusCode(201);
    json(token, 1).then().statusCode(409).body("ruleId", equalTo("N-14"));
    form(token, Map.of("later", "1", "comment", "Dank")).then().statusCode(200);
    form(token, Map.of("later", "1", "comment", "Nog eens")).then().statusCode(409);
    satisfaction(closed.retailerId()).then().body("n", equalTo(1)).body("nps", equalTo(100));
  }

  @Test
  void n_15_the_link_ends_after_30_days_and_nobody_is_reminded() {
    QuestionClosed closed = close(newRetailer(), "nl");
    String token = token(closed);
    SandboxClockClient.advance(DAY.multipliedBy(30).minusHours(1));
    browser().get("/survey/" + token).then().statusCode(200);
    SandboxClockClient.advance(Duration.ofHours(2));
    json(token, 9).then().statusCode(410).body("ruleId", equalTo("N-15"));
    assertThat(invitations(closed)).hasSize(1);
  }

  @Test
  void n_16_the_invitation_names_the_customer_by_reference_only() {
    QuestionClosed closed = close(newRetailer(), "nl");
    JsonPath invitation = invitation(closed);
    assertThat(invitation.getMap("").keySet())
        .containsExactlyInAnyOrder(
            "invitationId",
            "questionId",
            "retailerId",
            "caseNumber",
            "orderNumber",
            "customerRef",
            "language",
            "token",
            "requestedAt",
            "expiresAt");

    QuestionClosed withoutOrder =
        new QuestionClosed(
            UUID.randomUUID(),
            newRetailer(),
            "Q-2026-1",
            null,
            null,
            "OTHER",
            "nl",
            "PHONE",
            "SELLER",
            true,
            now());
    TestEvents.publish(withoutOrder);
    assertThat(decision(withoutOrder).getString("reasonCode")).isEqualTo("NO_ADDRESS");
  }

  @Test
  void n_17_the_survey_speaks_the_customers_language() {
    for (String language : new String[] {"nl", "fr", "en"}) {
      browser()
          .get("/survey/" + token(close(newRetailer(), language)))
          .then()
          .header("Content-Language", equalTo(language));
    }
    browser()
        .get("/survey/" + token(close(newRetailer(), "de")))
        .then()
        .header("Content-Language", equalTo("nl"));
  }

  private static void reopen(QuestionClosed closed) {
    TestEvents.publish(
        new QuestionReopened(
            closed.questionId(),
            closed.retailerId(),
            closed.caseNumber(),
            closed.orderNumber(),
            "CUSTOMER",
            now()));
  }

  /** The same case, opened and closed once more; its customer had no survey since. */
  private static QuestionClosed again(QuestionClosed closed) {
    return new QuestionClosed(
        closed.questionId(),
        closed.retailerId(),
        closed.caseNumber(),
        closed.orderNumber(),
        "c-" + UUID.randomUUID(),
        closed.subjectCode(),
        closed.language(),
        closed.channel(),
        "SELLER",
        true,
        now());
  }

  private static String reason(QuestionClosed closed) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                seller(closed.retailerId())
                    .get("/survey-decisions?questionId=" + closed.questionId())
                    .then()
                    .extract()
                    .jsonPath()
                    .getString(
                        "items.find { it.closedAt == '" + closed.closedAt() + "' }.reasonCode"),
            reason -> reason != null);
  }
}
