package dev.sellerdesk.messaging;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.OpenApiDocument;
import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.EventType.Topics;
import dev.sellerdesk.shared.event.OrderPlaced;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionOpened;
import dev.sellerdesk.shared.event.QuestionReopened;
import dev.sellerdesk.shared.event.SurveyInvitationRequested;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The running service between real neighbours: PostgreSQL, Kafka and a mail server. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "messaging"))
@QuarkusTestResource(MailServer.class)
class MessagingServiceTest {

  private static final String SURVEYS = "http://localhost:8084/survey/";

  /** Each test has its own retailer, so that none sees another's mails. */
  private final String retailer = "r" + UUID.randomUUID().toString().substring(0, 8);

  private final String order =
      "A" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private final String customer = order.toLowerCase(Locale.ROOT) + "@customer.example";
  private final String sellersMailbox = "seller-" + retailer + "@sellers.example";
  private final UUID question = UUID.randomUUID();
  private final UUID firstMessage = UUID.randomUUID();
  private final String caseNumber = "Q-2026-" + order;

  @BeforeEach
  void the_mail_server_is_up() {
    MailServer.up();
  }

  @AfterAll
  static void the_mail_server_goes() {
    MailServer.down();
  }

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
  void a_french_question_is_read_in_dutch_and_english_with_the_original_beside_it() {
    questionOpened("EMAIL", "Où est mon colis ?");

    messages(1)
        .body("items[0].original.language", equalTo("fr"))
        .body("items[0].original.text", equalTo("Où est mon colis ?"))
        .body("items[0].translations.language", contains("nl", "en"))
        .body("items[0].translations.status", contains("COMPLETE", "COMPLETE"))
        .body("items[0].shown", equalTo("TRANSLATION"))
        .body("items[0].attachments", hasSize(0))
        .body("items[0].delivery.state", equalTo("SENT"));
  }

  @Test
  void a_question_that_the_memory_does_not_know_says_so() {
    questionOpened("EMAIL", "Le colis fut englouti par un hippopotame mélancolique avant-hier.");

    messages(1)
        .body("items[0].translations.find { it.language == 'nl' }.status", equalTo("UNAVAILABLE"))
        .body("items[0].translations.find { it.language == 'nl' }.text", nullValue())
        .body("items[0].shown", equalTo("ORIGINAL"));
  }

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
                .singleElement()
                .satisfies(event -> {
                  assertThat(event.type()).isEqualTo("dev.sellerdesk.seller-message-sent.v1");
                  assertThat(event.json())
                      .contains("CLOSE_RESOLVED")
                      .doesNotContain("onderweg", customer);
                }));
  }

  @Test
  void what_cannot_be_translated_completely_is_refused_and_not_sent() {
    orderPlaced();
    questionOpened("EMAIL", "Où est mon colis ?");
    messages(1);

    seller()
        .body(
            Map.of(
                "message",
                "Uw pakket ligt onder een slapende neushoorn te Appelscha.",
                "translateTo",
                "fr"))
        .post("/conversations/" + question + "/messages")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/translation-incomplete"))
        .body("ruleId", equalTo("M-57"));
    messages(1);
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
  void mail_survives_a_mail_server_that_is_down_and_an_order_that_comes_late() throws Exception {
    nothingIsQueued();
    MailServer.down();
    questionOpened("EMAIL", "Où est mon colis ?");
    messages(1);
    seller()
        .body(Map.of("message", "Uw pakket is onderweg."))
        .post("/conversations/" + question + "/messages")
        .then()
        .statusCode(201);
    Thread.sleep(2_500);
    MailServer.up();
    assertThat(source(onlyMailTo(sellersMailbox))).contains("/questions/" + question);
    assertThat(MailServer.to(customer)).isEmpty();

    orderPlaced();

    assertThat(source(onlyMailTo(customer))).contains("Uw pakket is onderweg.");
  }

  @Test
  void a_closed_case_has_to_be_reopened_before_the_seller_writes_but_not_the_customer() {
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    TestEvents.publish(
        new QuestionClosed(
            question,
            retailer,
            caseNumber,
            order,
            null,
            "WHERE_IS_MY_ORDER",
            "nl",
            "EMAIL",
            "SELLER",
            true,
            Instant.now()));
    status("CLOSED", false);

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
  void a_viewer_reverts_a_message_for_itself() {
    questionOpened("EMAIL", "Où est mon colis ?");
    messages(1);
    String path = "/conversations/" + question + "/messages/" + firstMessage;
    String tag =
        seller()
            .get(path)
            .then()
            .statusCode(200)
            .body("shown", equalTo("TRANSLATION"))
            .extract()
            .header("ETag");

    seller()
        .header("If-Match", tag)
        .body(Map.of("show", "ORIGINAL"))
        .put(path + "/view")
        .then()
        .statusCode(200)
        .body("shown", equalTo("ORIGINAL"))
        .body("translations", hasSize(2));
    seller()
        .header("If-Match", tag)
        .body(Map.of("show", "TRANSLATION"))
        .put(path + "/view")
        .then()
        .statusCode(412);
    messages(1).body("items[0].shown", equalTo("ORIGINAL"));
    json(Tokens.of("colleague", retailer, "seller"))
        .get(path)
        .then()
        .body("shown", equalTo("TRANSLATION"));
  }

  @Test
  void a_user_chooses_dutch_or_english_and_the_account_for_all_others() {
    String path = "/settings/language";
    seller()
        .get(path)
        .then()
        .statusCode(200)
        .body("preferred", equalTo("nl"))
        .body("source", equalTo("DEFAULT"));
    seller()
        .body(Map.of("preferred", "en"))
        .put(path + "/account")
        .then()
        .statusCode(200)
        .body("source", equalTo("ACCOUNT"));
    String tag =
        seller().get(path).then().body("preferred", equalTo("en")).extract().header("ETag");
    seller()
        .header("If-Match", tag)
        .body(Map.of("preferred", "nl"))
        .put(path)
        .then()
        .statusCode(200)
        .body("source", equalTo("USER"));
    seller()
        .header("If-Match", tag)
        .body(Map.of("preferred", "en"))
        .put(path)
        .then()
        .statusCode(412);
    seller()
        .body(Map.of("preferred", "fr"))
        .put(path)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("preferred"));
    json(Tokens.of("colleague", retailer, "seller"))
        .get(path)
        .then()
        .body("preferred", equalTo("en"));
    json(Tokens.of("colleague", retailer, "seller"))
        .body(Map.of("preferred", "nl"))
        .put(path + "/account")
        .then()
        .statusCode(403);
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

    seller().body(Map.of("previewToken", "x")).post(path).then().statusCode(400);
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
  void an_invitation_to_the_survey_is_mailed_once_in_the_customers_language() throws Exception {
    orderPlaced();
    UUID invitation = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      TestEvents.publish(
          new SurveyInvitationRequested(
              invitation,
              question,
              retailer,
              caseNumber,
              order,
              "c-81",
              "fr",
              "tok-" + question,
              Instant.now(),
              Instant.now().plus(Duration.ofDays(30))));
    }

    MimeMessage mail = onlyMailTo(customer);
    assertThat(mail.getSubject()).isEqualTo("Comment Seller " + retailer + " vous a-t-il aidé ?");
    String content = source(mail);
    for (int score = 0; score <= 10; score++) {
      assertThat(content).contains(SURVEYS + "tok-" + question + "?score=" + score);
    }
    assertThat(content).contains("Content-Type: text/plain", "Content-Type: text/html");
    assertThat(mail.getHeader("List-Unsubscribe"))
        .containsExactly("<" + SURVEYS + "tok-" + question + "/unsubscribe>");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    stays(() -> assertThat(MailServer.to(customer)).hasSize(1));
  }

  private void orderPlaced() {
    TestEvents.publish(
        new OrderPlaced(
            order,
            retailer,
            Instant.now(),
            "c-81",
            "Erika",
            "Jansen",
            customer,
            "+31612345678",
            "fr",
            "NL",
            null,
            0,
            "EUR",
            List.of()));
    // Order and question are on different topics; most tests want the address to be known first.
    await()
        .untilAsserted(
            () -> assertThat(RetailerRows.visible("customer_contact", retailer)).isEqualTo(1));
  }

  private void questionOpened(String channel, String text) {
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
            channel,
            "CUSTOMER",
            null,
            firstMessage,
            text,
            Instant.now()));
  }

  private ValidatableResponse messages(int expected) {
    String path = "/conversations/" + question + "/messages";
    await()
        .untilAsserted(
            () -> seller().get(path).then().statusCode(200).body("items", hasSize(expected)));
    return seller().get(path).then();
  }

  private void status(String status, boolean maySend) {
    await()
        .untilAsserted(() ->
            seller()
                .get("/conversations/" + question)
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("actions[0].allowed", equalTo(maySend)));
  }

  /** A mail server that goes away while it is spoken to keeps a connection that leads nowhere. */
  private static void nothingIsQueued() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(RetailerRows.visible("outgoing_mail where state = 'QUEUED'", "*")).isZero());
  }

  private static List<MimeMessage> mailsTo(String address, int expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(expected));
    return MailServer.to(address);
  }

  private static MimeMessage onlyMailTo(String address) {
    return mailsTo(address, 1).getFirst();
  }

  /** For what must not happen: it had a fair chance to. */
  private static void stays(ThrowingRunnable holds) {
    await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(3)).untilAsserted(holds);
  }

  /** The whole mail with its transfer encoding undone, as far as the tests need it. */
  private static String source(MimeMessage mail) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toString(UTF_8).replace("=\r\n", "").replace("=3D", "=");
  }

  private RequestSpecification seller() {
    return json(Tokens.seller(retailer));
  }

  private static RequestSpecification webshop() {
    return json(Tokens.webshop());
  }

  private static RequestSpecification json(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }

  @Test
  void the_document_is_the_committed_one() {
    OpenApiDocument.matchesCommitted("messaging-service");
  }
}
