package dev.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.EventType.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answering, and what reaches whom (M-60, Q-42, Q-60). */
@QuarkusTest
class AnswersTest extends MessagingDesk {

  @ParameterizedTest
  @ValueSource(strings = {"KEEP_OPEN", "WAIT_FOR_CUSTOMER", "CLOSE_RESOLVED"})
  void q_42_what_becomes_of_the_case_is_announced_with_the_message_once_it_was_accepted(
      String afterSend) throws Exception {
    orderPlaced();
    asked("EMAIL", "Où est mon colis ?");

    String location =
        seller()
            .body(
                Map.of(
                    "message",
                    "Uw pakket is onderweg.",
                    "translateTo",
                    "fr",
                    "afterSend",
                    afterSend))
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
                          .contains("\"afterSend\":\"" + afterSend + "\"")
                          .contains("Uw pakket is onderweg.")
                          .doesNotContain(customer, "Erika");
                    },
                    event -> {
                      assertThat(event.type()).isEqualTo("dev.sellerdesk.quality-assessed.v1");
                      assertThat(event.json())
                          .contains("MAIL_CLOSING", "fr/1")
                          .doesNotContain("Votre colis", "Erika");
                    }));
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
  void q_42_a_message_that_is_refused_announces_nothing() {
    orderPlaced();
    asked("EMAIL", "Waar is mijn pakket?");

    send(Map.of("message", "Op {dag}", "afterSend", "CLOSE_RESOLVED")).statusCode(409);

    stays(() -> assertThat(TestEvents.read(Topics.MESSAGES, question.toString())).isEmpty());
  }

  @Test
  void m_60_recipient_text_and_file_are_chosen_for_what_the_seller_writes() {
    asked("EMAIL", "Waar is mijn pakket?");
    String file = file("bewijs.txt");

    send(Map.of(
            "recipient",
            "OPERATOR",
            "message",
            "Zie het bewijs van levering.",
            "attachmentIds",
            List.of(file)))
        .statusCode(201)
        .body("recipient", equalTo("OPERATOR"))
        .body("attachments.fileName", contains("bewijs.txt"));
    json(Tokens.partnerservice()).get("/attachments/" + file).then().statusCode(200);
    webshop().get("/attachments/" + file).then().statusCode(404);
  }

  @Test
  void q_60_what_is_for_the_operator_never_reaches_the_customer_and_the_operator_answers() {
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
}
