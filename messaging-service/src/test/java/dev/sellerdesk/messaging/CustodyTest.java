package dev.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.FollowUpDue;
import dev.sellerdesk.shared.event.ForwardedQuestionReminder;
import dev.sellerdesk.shared.event.QuestionEscalatedToPartnerservice;
import dev.sellerdesk.shared.event.QuestionForwardedToSeller;
import dev.sellerdesk.shared.event.QuestionMerged;
import dev.sellerdesk.shared.event.QuestionOpened;
import dev.sellerdesk.shared.event.QuestionReturnedToPartnerservice;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
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

    TestEvents.publish(
        new QuestionEscalatedToPartnerservice(
            question, retailer, caseNumber, order, "Te moeilijk", "anna", Instant.now()));

    await()
        .untilAsserted(() ->
            seller()
                .get("/conversations/" + question)
                .then()
                .statusCode(404)
                .body("ruleId", equalTo("Q-14")));
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
  void q_16_and_q_07_reminders_are_mailed_once_each() throws Exception {
    Instant at = Instant.now();
    for (int i = 0; i < 2; i++) {
      TestEvents.publish(
          new ForwardedQuestionReminder(question, retailer, caseNumber, order, at, RETURNS, at));
      TestEvents.publish(new FollowUpDue(question, retailer, caseNumber, null, "anna", at));
    }

    var mails = mailsTo(sellersMailbox, 2);
    stays(() -> assertThat(MailServer.to(sellersMailbox)).hasSize(2));
    assertThat(part(mails.getFirst(), "text/plain") + part(mails.getLast(), "text/plain"))
        .contains(
            "25 november 2026", "11:00", "Je wilde nu terugkomen op zaak " + caseNumber + ".");
  }

  @Test
  void a_duplicate_tells_the_seller_once_and_in_the_case_that_goes_on() {
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    UUID duplicate = question;
    question = UUID.randomUUID();
    firstMessage = UUID.randomUUID();
    questionOpened("EMAIL", "Nogmaals: waar is mijn pakket?");
    messages(1);
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
        .statusCode(409);
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

  private void sellerStarts(String text, String translateTo) {
    TestEvents.publish(
        new QuestionOpened(
            question,
            retailer,
            caseNumber,
            order,
            null,
            null,
            "WHERE_IS_MY_ORDER",
            null,
            null,
            "EMAIL",
            "SELLER",
            null,
            firstMessage,
            text,
            Instant.now(),
            translateTo,
            "anna"));
  }
}
