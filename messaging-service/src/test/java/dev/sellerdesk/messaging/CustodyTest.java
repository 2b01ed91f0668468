package dev.sellerdesk.messaging;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.EventType.Topics;
import dev.sellerdesk.shared.event.FollowUpDue;
import dev.sellerdesk.shared.event.ForwardedQuestionReminder;
import dev.sellerdesk.shared.event.QuestionCustomerIdentified;
import dev.sellerdesk.shared.event.QuestionForwardedToSeller;
import dev.sellerdesk.shared.event.QuestionMerged;
import dev.sellerdesk.shared.event.QuestionReturnedToPartnerservice;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A case that goes to Partnerservice and back, and one that is merged, through Kafka and REST. */
@QuarkusTest
class CustodyTest extends MessagingDesk {

  private static final Instant RETURNS = Instant.parse("2026-11-25T10:00:00Z");

  @Test
  void q_19_what_partnerservice_holds_is_hidden_from_the_seller_until_it_is_forwarded()
      throws Exception {
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    onlyMailTo(sellersMailbox);

    escalated();

    hidden();
    for (String path : new String[] {"/messages", "/context", "/quality", "/draft"}) {
      seller().get("/conversations/" + question + path).then().statusCode(404);
    }
    seller()
        .body(Map.of("message", "Uw pakket is onderweg."))
        .post("/conversations/" + question + "/messages")
        .then()
        .statusCode(404);
    json(Tokens.partnerservice())
        .get("/conversations/" + question + "/messages")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));

    TestEvents.publish(
        new QuestionForwardedToSeller(
            question,
            retailer,
            caseNumber,
            order,
            "Graag vandaag, Erika is boos",
            Instant.now(),
            RETURNS,
            RETURNS));

    messages(1);
    String mail = source(mailsTo(sellersMailbox, 2).getLast());
    assertThat(mail).contains(caseNumber, "/questions/" + question).doesNotContain("Erika");

    TestEvents.publish(
        new QuestionReturnedToPartnerservice(question, retailer, "NO_RESPONSE", Instant.now()));
    await().untilAsserted(() -> seller().get("/conversations/" + question).then().statusCode(404));
  }

  @Test
  void q_19_files_are_hidden_with_the_conversation_they_stand_in_and_cannot_be_sent_elsewhere() {
    questionOpened("EMAIL", "Kapot, zie foto");
    messages(1);
    String photo =
        given()
            .auth()
            .oauth2(Tokens.webshop())
            .multiPart("file", "foto.txt", "foto".getBytes(UTF_8))
            .post("/attachments?retailerId=" + retailer)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    webshop()
        .body(Map.of("message", "Zie foto", "attachmentIds", List.of(photo)))
        .post("/conversations/" + question + "/customer-messages")
        .then()
        .statusCode(201);
    seller().get("/attachments/" + photo).then().statusCode(200);
    UUID held = question;
    escalated();
    hidden();

    seller().get("/attachments/" + photo).then().statusCode(404).body("ruleId", equalTo("Q-14"));
    seller().get("/attachments/" + photo + "/description").then().statusCode(404);
    json(Tokens.partnerservice()).get("/attachments/" + photo).then().statusCode(200);
    webshop().get("/attachments/" + photo).then().statusCode(200);
    asked("EMAIL", "Iets anders");
    seller()
        .body(Map.of("message", "Zie bijlage", "attachmentIds", List.of(photo)))
        .post("/conversations/" + question + "/previews")
        .then()
        .statusCode(404);

    TestEvents.publish(
        new QuestionForwardedToSeller(
            held, retailer, caseNumber, order, null, Instant.now(), RETURNS, RETURNS));
    await().untilAsserted(() -> seller().get("/attachments/" + photo).then().statusCode(200));
  }

  @Test
  void q_19_what_is_heard_before_the_case_has_begun_is_put_aside_and_counts_once_it_has() {
    escalated();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(TestEvents.read(Topics.deadLettersOf(Topics.QUESTIONS), question.toString()))
                .hasSize(1));
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);

    given()
        .post("http://localhost:" + managementPort() + "/dead-letters/redrive")
        .then()
        .statusCode(200);

    hidden();
  }

  @Test
  void q_09_a_letter_that_was_written_without_an_order_leaves_when_the_order_is_known()
      throws Exception {
    askedWithoutOrder();
    seller()
        .body(Map.of("message", "Uw pakket is onderweg."))
        .post("/conversations/" + question + "/messages")
        .then()
        .statusCode(201)
        .body("delivery.state", equalTo("QUEUED"));
    orderPlaced();

    TestEvents.publish(
        new QuestionCustomerIdentified(
            question, retailer, caseNumber, order, "c-81", "nl", Instant.now()));

    assertThat(onlyMailTo(customer).getSubject()).isEqualTo("Bericht over zaak " + caseNumber);
    assertThat(part(onlyMailTo(sellersMailbox), "text/plain"))
        .contains("Een klant heeft een vraag gesteld (zaak " + caseNumber + ").");
  }

  @Test
  void q_16_and_q_07_news_of_a_case_that_has_changed_are_not_mailed() {
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    onlyMailTo(sellersMailbox);
    Instant at = Instant.now();
    escalated();
    TestEvents.publish(
        new ForwardedQuestionReminder(question, retailer, caseNumber, order, at, RETURNS, at));
    TestEvents.publish(new FollowUpDue(question, retailer, caseNumber, order, "anna", at));

    hidden();
    stays(() -> assertThat(MailServer.to(sellersMailbox)).hasSize(1));
  }

  @Test
  void q_16_and_q_07_reminders_are_mailed_once_each() throws Exception {
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    onlyMailTo(sellersMailbox);
    Instant at = Instant.now();
    for (int i = 0; i < 2; i++) {
      TestEvents.publish(
          new ForwardedQuestionReminder(question, retailer, caseNumber, order, at, RETURNS, at));
      TestEvents.publish(new FollowUpDue(question, retailer, caseNumber, null, "anna", at));
    }

    var mails = mailsTo(sellersMailbox, 3);
    stays(() -> assertThat(MailServer.to(sellersMailbox)).hasSize(3));
    assertThat(part(mails.get(1), "text/plain") + part(mails.getLast(), "text/plain"))
        .contains(
            "25 november 2026", "11:00", "Je wilde nu terugkomen op zaak " + caseNumber + ".");
  }

  @Test
  void q_39_a_duplicate_tells_the_seller_once_and_in_the_case_that_goes_on() {
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    UUID duplicate = question;
    asked("EMAIL", "Nogmaals: waar is mijn pakket?");
    mailsTo(sellersMailbox, 2);
    TestEvents.publish(
        new QuestionMerged(duplicate, retailer, caseNumber, order, question, Instant.now()));
    await()
        .untilAsserted(() ->
            seller().get("/conversations/" + duplicate).then().body("status", equalTo("CLOSED")));

    webshop()
        .body(Map.of("message", "En nu?"))
        .post("/conversations/" + duplicate + "/customer-messages")
        .then()
        .statusCode(201);

    messages(2);
    mailsTo(sellersMailbox, 3);
    stays(() -> assertThat(MailServer.to(sellersMailbox)).hasSize(3));
    seller()
        .body(Map.of("message", "Uw pakket is onderweg."))
        .post("/conversations/" + duplicate + "/messages")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/question-merged"))
        .body("ruleId", equalTo("Q-39"))
        .body("mergedInto", equalTo(question.toString()));
  }

  @Test
  void q_23_a_contact_that_a_seller_starts_is_a_letter_in_the_customers_language()
      throws Exception {
    orderPlaced();
    sellerStarts("Uw pakket is onderweg.", "fr");

    assertThat(part(onlyMailTo(customer), "text/plain"))
        .contains("Erika")
        .doesNotContain("Uw pakket is onderweg.");
    assertThat(MailServer.to(sellersMailbox)).isEmpty();
  }

  @Test
  void m_57_a_contact_that_cannot_be_translated_waits_as_a_draft() {
    orderPlaced();
    sellerStarts("De gekreukelde zebra zingt donderdags onder het viaduct.", "fr");

    onlyMailTo(sellersMailbox);
    seller().get("/conversations/" + question).then().statusCode(200);
    assertThat(MailServer.to(customer)).isEmpty();
  }

  private static int managementPort() {
    var config = ConfigProvider.getConfig();
    int configured = config.getValue("quarkus.management.test-port", Integer.class);
    return configured != 0 ? configured : config.getValue("quarkus.management.port", Integer.class);
  }

  private void sellerStarts(String text, String translateTo) {
    opened(order, "EMAIL", "SELLER", text, translateTo, "anna");
  }
}
