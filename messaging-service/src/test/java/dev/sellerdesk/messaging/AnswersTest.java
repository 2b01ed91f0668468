package dev.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.EventType.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answering, and what reaches the customer. */
@QuarkusTest
class AnswersTest extends MessagingDesk {

  @Test
  void an_answer_reaches_the_customer_by_mail_in_the_language_the_seller_chose() throws Exception {
    orderPlaced();
    questionOpened("EMAIL", "Où est mon colis ?");
    messages(1);

    String location =
        seller()
            .body(
                Map.of(
                    "message",
                    "Uw pakket is onderweg.",
                    "translateTo",
                    "fr",
                    "afterSend",
                    "CLOSE_RESOLVED"))
            .post("/conversations/" + question + "/messages")
            .then()
            .statusCode(201)
            .body("original.text", equalTo("Uw pakket is onderweg."))
            .body("sent.language", equalTo("fr"))
            .body("delivery.state", equalTo("QUEUED"))
            .extract()
            .header("Location");

    MimeMessage mail = onlyMailTo(customer);
    InternetAddress from = (InternetAddress) mail.getFrom()[0];
    assertThat(from.getPersonal()).isEqualTo("Seller " + retailer);
    assertThat(from.getAddress()).isEqualTo("case-" + caseNumber + "@mail.sellerdesk.example");
    assertThat(mail.getSubject()).contains(order, caseNumber);
    assertThat(source(mail)).contains("Votre colis est en route").doesNotContain("onderweg");
    await()
        .untilAsserted(() ->
            seller().get(location).then().statusCode(200).body("delivery.state", equalTo("SENT")));
    await()
        .untilAsserted(() ->
            assertThat(TestEvents.read(Topics.MESSAGES, question.toString()))
                .satisfiesExactly(
                    event -> {
                      assertThat(event.type()).isEqualTo("dev.sellerdesk.seller-message-sent.v1");
                      assertThat(event.json())
                          .contains("CLOSE_RESOLVED")
                          .doesNotContain("onderweg", customer);
                    },
                    event -> {
                      assertThat(event.type()).isEqualTo("dev.sellerdesk.quality-assessed.v1");
                      assertThat(event.json())
                          .contains("MAIL_CLOSING", "fr/1")
                          .doesNotContain("Votre colis", "Erika");
                    }));
  }

  @Test
  void a_direct_message_is_answered_in_the_conversation_alone() {
    orderPlaced();
    questionOpened("DM", "Waar is mijn pakket?");
    messages(1);

    seller()
        .body(Map.of("message", "Uw pakket is onderweg."))
        .post("/conversations/" + question + "/messages")
        .then()
        .statusCode(201)
        .body("channel", equalTo("DM"))
        .body("delivery.state", equalTo("SENT"));
    stays(() -> assertThat(MailServer.to(customer)).isEmpty());
  }

  @Test
  void the_same_key_sends_one_message() {
    orderPlaced();
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    for (int i = 0; i < 2; i++) {
      seller()
          .header("Idempotency-Key", "answer-" + question)
          .body(Map.of("message", "Uw pakket is onderweg."))
          .post("/conversations/" + question + "/messages")
          .then()
          .statusCode(201)
          .header("Location", notNullValue());
    }
    webshop()
        .header("Idempotency-Key", "reply-" + question)
        .body(Map.of("message", "Dank u"))
        .post("/conversations/" + question + "/customer-messages")
        .then()
        .statusCode(201);

    messages(3);
    assertThat(mailsTo(customer, 1)).hasSize(1);
  }

  @Test
  void what_is_not_understood_is_refused() {
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    String path = "/conversations/" + question + "/messages";

    seller()
        .body(Map.of("previewToken", "x"))
        .post(path)
        .then()
        .statusCode(409)
        .body("ruleId", equalTo("M-15"));
    seller()
        .body(Map.of("message", " "))
        .post(path)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("message"));
    seller()
        .body(Map.of("message", "Hallo", "recipient", "SELLER"))
        .post(path)
        .then()
        .statusCode(400);
    seller().body(Map.of("message", "a\0b")).post(path).then().statusCode(400);
    seller().get(path + "?cursor=forged").then().statusCode(400);
    seller().get(path + "?colour=blue").then().statusCode(400);
    webshop().body(Map.of("message", "x")).post(path).then().statusCode(403);
  }

  @Test
  void a_mail_on_a_direct_message_is_refused() {
    questionOpened("DM", "Waar is mijn pakket?");
    messages(1);

    seller()
        .body(Map.of("message", "Hallo", "channel", "EMAIL"))
        .post("/conversations/" + question + "/messages")
        .then()
        .statusCode(409)
        .body("ruleId", equalTo("M-24"));
    messages(1);
  }

  @Test
  void what_is_for_the_operator_never_reaches_the_customer_and_the_operator_answers() {
    orderPlaced();
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    String path = "/conversations/" + question;

    seller()
        .body(Map.of("message", "Kunt u meekijken?", "recipient", "OPERATOR"))
        .post(path + "/messages")
        .then()
        .statusCode(201)
        .body("recipient", equalTo("OPERATOR"))
        .body("sent.text", equalTo("Kunt u meekijken?"));
    json(Tokens.partnerservice())
        .body(Map.of("message", "Wij kijken mee."))
        .post(path + "/operator-messages")
        .then()
        .statusCode(201)
        .body("author", equalTo("OPERATOR"));

    messages(3);
    webshop().get(path + "/messages").then().body("items", hasSize(1));
    stays(() -> assertThat(MailServer.to(customer)).isEmpty());
    seller()
        .body(Map.of("message", "Hallo"))
        .post(path + "/operator-messages")
        .then()
        .statusCode(403);
  }

  @Test
  void an_answer_begins_with_a_draft_that_is_saved_again_and_again() {
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    String path = "/conversations/" + question + "/draft";

    seller().get(path).then().statusCode(404);
    String tag =
        seller()
            .body(Map.of("message", "Beste"))
            .put(path)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    seller().body(Map.of("message", "Beste Erika")).put(path).then().statusCode(200);
    seller()
        .header("If-Match", tag)
        .body(Map.of("message", "oud"))
        .put(path)
        .then()
        .statusCode(412);
    seller().get(path).then().statusCode(200).body("message", equalTo("Beste Erika"));
    json(Tokens.of("colleague", retailer, "seller")).get(path).then().statusCode(404);
    json(Tokens.seller("other")).get(path).then().statusCode(404);
    seller().delete(path).then().statusCode(204);
    seller().get(path).then().statusCode(404);
  }

  @Test
  void answers_are_marked_with_reasons_as_advice_and_counted_by_user() {
    orderPlaced();
    questionOpened("DM", "Waar is mijn boek? Erika");
    messages(1);
    String path = "/conversations/" + question;

    seller()
        .body(Map.of("message", "Komt."))
        .post(path + "/previews")
        .then()
        .statusCode(200)
        .body("quality.criterion", hasItems("GREETING", "SOLUTION", "LENGTH"));
    seller()
        .body(
            Map.of(
                "message",
                "Hoi Erika, ik begrijp dat je wilt weten waar je boek blijft. Wat vervelend dat het er nog niet is."
                    + " Ik vraag het vandaag na, omdat het al binnen had moeten zijn. Heb je nog vragen? Fijne dag!"))
        .post(path + "/messages")
        .then()
        .statusCode(201);

    seller()
        .get(path + "/quality")
        .then()
        .statusCode(200)
        .body("items[0].marks.GREETING", equalTo("PASS"))
        .body("items[0].marks.SOLUTION", equalTo("PASS"));
    seller()
        .get("/quality")
        .then()
        .statusCode(200)
        .body("criteria.find { it.criterion == 'GREETING' }.pass", equalTo(1))
        .body("users", hasSize(1));
    json(Tokens.seller("other")).get(path + "/quality").then().statusCode(404);
    json(Tokens.seller("other")).get("/quality").then().body("users", hasSize(0));
  }
}
