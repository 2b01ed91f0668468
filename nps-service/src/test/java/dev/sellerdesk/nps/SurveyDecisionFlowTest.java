package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.close;
import static dev.sellerdesk.nps.NpsDriver.closedBy;
import static dev.sellerdesk.nps.NpsDriver.decision;
import static dev.sellerdesk.nps.NpsDriver.decisions;
import static dev.sellerdesk.nps.NpsDriver.invitation;
import static dev.sellerdesk.nps.NpsDriver.invitations;
import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.now;
import static dev.sellerdesk.nps.NpsDriver.page;
import static dev.sellerdesk.nps.NpsDriver.seller;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionReopened;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the closing to the invitation: real Kafka in and out, real PostgreSQL, HTTP. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class SurveyDecisionFlowTest {

  @Test
  void a_closed_question_gets_a_decision_and_a_day_later_an_invitation() {
    QuestionClosed closed = close(newRetailer(), "fr");

    JsonPath decision = decision(closed);
    assertThat(decision.getString("decision")).isEqualTo("SCHEDULED");
    assertThat(decision.getString("ruleId")).isEqualTo("N-02");
    assertThat(Instant.parse(decision.getString("dueAt")))
        .isEqualTo(closed.closedAt().plus(Duration.ofHours(24)));

    JsonPath invitation = invitation(closed);
    assertThat(invitation.getString("language")).isEqualTo("fr");
    assertThat(invitation.getString("customerRef")).isEqualTo(closed.customerRef());
    assertThat(invitation.getString("caseNumber")).isEqualTo(closed.caseNumber());
    assertThat(invitation.getString("token")).matches("[A-Za-z0-9_-]{43}");
    assertThat(decision(closed).getString("decision")).isEqualTo("SENT");
    assertThat(decision(closed).getString("sentAt")).isEqualTo(invitation.getString("requestedAt"));
  }

  @Test
  void the_same_closing_told_twice_leads_to_one_decision_and_one_invitation() {
    QuestionClosed closed = closedBy("SELLER", newRetailer(), "nl", "c-" + UUID.randomUUID());
    UUID eventId = TestEvents.publish(closed);
    TestEvents.publish(eventId, closed);
    TestEvents.publish(closed);
    QuestionClosed last = close(closed.retailerId(), "nl");

    decision(last);
    assertThat(decisions(closed.retailerId(), closed.questionId())).hasSize(1);
    invitation(closed);
    assertThat(invitations(closed)).hasSize(1);
  }

  @Test
  void reopening_before_it_is_due_cancels_the_survey() {
    QuestionClosed closed = close(newRetailer(), "nl");
    decision(closed);
    TestEvents.publish(
        new QuestionReopened(
            closed.questionId(),
            closed.retailerId(),
            closed.caseNumber(),
            closed.orderNumber(),
            "CUSTOMER",
            now()));

    await()
        .untilAsserted(
            () -> assertThat(decision(closed).getString("decision")).isEqualTo("CANCELLED"));
    assertThat(decision(closed).getString("ruleId")).isEqualTo("N-11");
    SandboxClockClient.advance(Duration.ofHours(25));
    assertThat(invitations(closed)).isEmpty();
  }

  @Test
  void a_case_closed_by_partnerservice_is_not_surveyed() {
    QuestionClosed closed =
        closedBy("PARTNERSERVICE", newRetailer(), "nl", "c-" + UUID.randomUUID());
    TestEvents.publish(closed);

    assertThat(decision(closed).getString("decision")).isEqualTo("NOT_SENT");
    assertThat(decision(closed).getString("ruleId")).isEqualTo("N-06");
  }

  @Test
  void two_retailers_share_the_cap_of_a_customer_and_nothing_else() {
    String customer = "c-" + UUID.randomUUID();
    QuestionClosed first = closedBy("SELLER", newRetailer(), "nl", customer);
    QuestionClosed second = closedBy("SELLER", newRetailer(), "nl", customer);
    TestEvents.publish(first);
    TestEvents.publish(second);
    decision(first);
    decision(second);
    SandboxClockClient.advance(Duration.ofHours(24).plusMinutes(1));

    List<String> outcomes =
        List.of(decision(first).getString("decision"), decision(second).getString("decision"));
    assertThat(outcomes).containsExactlyInAnyOrder("SENT", "NOT_SENT");

    QuestionClosed third = closedBy("SELLER", newRetailer(), "nl", customer);
    TestEvents.publish(third);
    assertThat(decision(third).getString("reasonCode")).isEqualTo("CUSTOMER_PAUSE");
    assertThat(decisions(second.retailerId(), first.questionId())).isEmpty();
  }

  @Test
  void partnerservice_reads_the_decisions_of_all_retailers() {
    QuestionClosed one = close(newRetailer(), "nl");
    QuestionClosed two = close(newRetailer(), "nl");
    decision(one);
    decision(two);

    JsonPath page =
        given()
            .auth()
            .oauth2(Tokens.partnerservice())
            .get("/survey-decisions?limit=200")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(page.getList("items.questionId"))
        .contains(one.questionId().toString(), two.questionId().toString());
    given()
        .auth()
        .oauth2(Tokens.partnerservice())
        .get("/survey-decisions?questionId=" + one.questionId())
        .then()
        .body("items.retailerId", contains(one.retailerId()));
    JsonPath first =
        seller(one.retailerId()).get("/survey-decisions?limit=1").then().extract().jsonPath();
    assertThat(first.getString("nextCursor")).isNull();
  }
}
