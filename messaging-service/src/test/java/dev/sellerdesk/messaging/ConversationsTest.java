package dev.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.OpenApiDocument;
import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.EventType.Topics;
import dev.sellerdesk.shared.event.QuestionReopened;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reading a conversation, by all who may. */
@QuarkusTest
class ConversationsTest extends MessagingDesk {

  @Test
  void a_question_heard_twice_is_one_conversation_and_one_mail_with_a_link_and_no_personal_data()
      throws Exception {
    orderPlaced();
    questionOpened("EMAIL", "Où est mon colis ?");
    questionOpened("EMAIL", "Où est mon colis ?");

    messages(1).body("items[0].id", equalTo(firstMessage.toString()));
    MimeMessage mail = onlyMailTo(sellersMailbox);
    String content = source(mail);
    assertThat(content).contains("/questions/" + question, caseNumber);
    assertThat(content).doesNotContain(customer, "Erika", "Jansen", "colis");
    assertThat(mail.getMessageID()).endsWith("@mail.sellerdesk.example>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    stays(() -> assertThat(MailServer.to(sellersMailbox)).hasSize(1));
  }

  @Test
  void another_retailer_finds_nothing() {
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    String path = "/conversations/" + question;

    for (String get : List.of(path, path + "/messages", path + "/messages/" + firstMessage)) {
      json(Tokens.seller("other"))
          .get(get)
          .then()
          .statusCode(404)
          .contentType("application/problem+json");
    }
    json(Tokens.seller("other"))
        .body(Map.of("message", "Hallo"))
        .post(path + "/messages")
        .then()
        .statusCode(404);
    json(Tokens.seller("other"))
        .body(Map.of("show", "ORIGINAL"))
        .put(path + "/messages/" + firstMessage + "/view")
        .then()
        .statusCode(404);
    seller().get("/conversations/no-uuid/messages").then().statusCode(404);
    RetailerRows.areProtected();
    for (String table :
        List.of("conversation", "message", "message_translation", "outgoing_mail")) {
      assertThat(RetailerRows.visible(table, "other")).isZero();
      assertThat(RetailerRows.visible(table, "")).isZero();
      assertThat(RetailerRows.visible(table, retailer)).isPositive();
    }
  }

  @Test
  void partnerservice_and_the_shop_read_any_retailers_conversation() {
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);

    json(Tokens.partnerservice())
        .get("/conversations/" + question + "/messages")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    webshop()
        .get("/conversations/" + question + "/messages")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
  }

  @Test
  void a_long_conversation_is_read_page_by_page() {
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    for (int i = 0; i < 4; i++) {
      webshop()
          .body(Map.of("message", "bericht " + i, "language", "nl"))
          .post("/conversations/" + question + "/customer-messages")
          .then()
          .statusCode(201);
    }
    String path = "/conversations/" + question + "/messages?limit=3";
    String cursor =
        seller().get(path).then().body("items", hasSize(3)).extract().path("nextCursor");

    seller()
        .queryParam("cursor", cursor)
        .get(path)
        .then()
        .statusCode(200)
        .body("items.original.text", contains("bericht 2", "bericht 3"))
        .body("nextCursor", nullValue());
  }

  @Test
  void q_39_a_closed_case_has_to_be_reopened_before_the_seller_writes_but_not_the_customer() {
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    closed();

    seller()
        .body(Map.of("message", "Nog iets."))
        .post("/conversations/" + question + "/messages")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/reopen-first"))
        .body("ruleId", equalTo("Q-39"));
    webshop()
        .body(Map.of("message", "Waar is mijn pakket?", "language", "nl"))
        .post("/conversations/" + question + "/customer-messages")
        .then()
        .statusCode(201)
        .body("author", equalTo("CUSTOMER"));

    TestEvents.publish(
        new QuestionReopened(
            question, retailer, caseNumber, order, "CUSTOMER", Instant.now().plusMillis(5)));
    status("OPEN", true);
    await().untilAsserted(() -> assertThat(MailServer.to(sellersMailbox)).hasSize(2));
    await()
        .untilAsserted(() ->
            assertThat(TestEvents.read(Topics.MESSAGES, question.toString()))
                .extracting(TestEvents.Received::type)
                .containsExactly("dev.sellerdesk.customer-message-received.v1"));
  }

  @Test
  void the_document_is_the_committed_one() {
    OpenApiDocument.matchesCommitted("messaging-service");
  }
}
