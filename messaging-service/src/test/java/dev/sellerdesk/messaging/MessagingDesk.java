package dev.sellerdesk.messaging;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.OrderPlaced;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionEscalatedToPartnerservice;
import dev.sellerdesk.shared.event.QuestionOpened;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * What tests of the running service share: a retailer of their own, and the words to tell a story
 * in.
 */
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "messaging"))
@QuarkusTestResource(MailServer.class)
abstract class MessagingDesk {

  static final String SURVEYS = "http://localhost:8084/survey/";

  private static final String OF_TESTS_HERE =
      "outgoing_mail where state = 'QUEUED' and retailer_id like 'r%'";

  /** Each test has its own retailer, so that none sees another's mails. */
  final String retailer = "r" + UUID.randomUUID().toString().substring(0, 8);

  final String order = "A" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  final String customer = order.toLowerCase(Locale.ROOT) + "@customer.example";
  final String sellersMailbox = "seller-" + retailer + "@sellers.example";
  UUID question = UUID.randomUUID();
  UUID firstMessage = UUID.randomUUID();
  final String caseNumber = "Q-2026-" + order;

  @BeforeEach
  void the_mail_server_is_up() {
    MailServer.up();
  }

  @AfterAll
  static void the_mail_server_goes() {
    nothingIsQueued();
    MailServer.down();
  }

  void orderPlaced() {
    orderPlaced("Erika", Instant.now());
  }

  void orderPlaced(String firstName, Instant at, OrderPlaced.Item... items) {
    TestEvents.publish(
        new OrderPlaced(
            order,
            retailer,
            at,
            "c-81",
            firstName,
            "Jansen",
            customer,
            "+31612345678",
            "fr",
            "NL",
            null,
            0,
            "EUR",
            List.of(items)));
    // Order and question are on different topics; most tests want the address to be known first.
    await()
        .untilAsserted(
            () -> assertThat(RetailerRows.visible("customer_contact", retailer)).isEqualTo(1));
  }

  void questionOpened(String channel, String text) {
    opened(order, channel, "CUSTOMER", text, null, null);
  }

  void opened(
      String orderNumber,
      String channel,
      String initiator,
      String text,
      String translateTo,
      String openedBy) {
    TestEvents.publish(
        new QuestionOpened(
            question,
            retailer,
            caseNumber,
            orderNumber,
            null,
            null,
            "WHERE_IS_MY_ORDER",
            null,
            null,
            channel,
            initiator,
            null,
            firstMessage,
            text,
            Instant.now(),
            translateTo,
            openedBy));
  }

  void escalated() {
    TestEvents.publish(
        new QuestionEscalatedToPartnerservice(
            question, retailer, caseNumber, order, "Te moeilijk", "anna", Instant.now()));
  }

  /** Partnerservice holds the case. */
  void hidden() {
    await()
        .untilAsserted(() ->
            seller()
                .get("/conversations/" + question)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/with-partnerservice"))
                .body("ruleId", equalTo("Q-14")));
  }

  ValidatableResponse messages(int expected) {
    String path = "/conversations/" + question + "/messages";
    await()
        .untilAsserted(
            () -> seller().get(path).then().statusCode(200).body("items", hasSize(expected)));
    return seller().get(path).then();
  }

  /** A question of the customer that the seller can read. */
  void asked(String channel, String text) {
    question = UUID.randomUUID();
    firstMessage = UUID.randomUUID();
    questionOpened(channel, text);
    messages(1);
  }

  /** A question that belongs to no order yet. */
  void askedWithoutOrder() {
    question = UUID.randomUUID();
    firstMessage = UUID.randomUUID();
    opened(null, "EMAIL", "CUSTOMER", "Waar is mijn pakket?", null, null);
    messages(1);
  }

  String path() {
    return "/conversations/" + question;
  }

  ValidatableResponse previewing(Map<String, ?> request) {
    return seller().body(request).post(path() + "/previews").then();
  }

  JsonPath preview(Map<String, ?> request) {
    return previewing(request).statusCode(200).extract().jsonPath();
  }

  ValidatableResponse confirm(String token) {
    return seller().body(Map.of("previewToken", token)).post(path() + "/messages").then();
  }

  ValidatableResponse send(Map<String, ?> answer) {
    return seller().body(answer).post(path() + "/messages").then();
  }

  static ValidatableResponse upload(String token, String name, byte[] content) {
    return given()
        .auth()
        .oauth2(token)
        .multiPart("file", name, content)
        .post("/attachments")
        .then();
  }

  /** The id of a clean file that the seller uploaded. */
  String file(String name) {
    return upload(Tokens.seller(retailer), name, name.getBytes(UTF_8))
        .statusCode(201)
        .extract()
        .path("id");
  }

  void closed() {
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
  }

  void status(String status, boolean maySend) {
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
  static void nothingIsQueued() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(RetailerRows.visible(OF_TESTS_HERE, "*")).isZero());
  }

  static List<MimeMessage> mailsTo(String address, int expected) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(expected));
    return MailServer.to(address);
  }

  static MimeMessage onlyMailTo(String address) {
    return mailsTo(address, 1).getFirst();
  }

  /** For what must not happen: it had a fair chance to. */
  static void stays(ThrowingRunnable holds) {
    await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(3)).untilAsserted(holds);
  }

  /** The whole mail with its transfer encoding undone, as far as the tests need it. */
  static String source(MimeMessage mail) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toString(UTF_8).replace("=\r\n", "").replace("=3D", "=");
  }

  RequestSpecification seller() {
    return json(Tokens.seller(retailer));
  }

  static RequestSpecification webshop() {
    return json(Tokens.webshop());
  }

  static RequestSpecification json(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }

  /** The content of the first part of this type, decoded, without the space around it. */
  static String part(MimeMessage mail, String type) throws Exception {
    return part((Object) mail, type).orElseThrow().replace("\r\n", "\n").strip();
  }

  private static Optional<String> part(Object content, String type) throws Exception {
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> found = part((Object) parts.getBodyPart(i), type);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    if (content instanceof Part single) {
      return single.isMimeType(type)
          ? Optional.of(String.valueOf(single.getContent()))
          : part(single.getContent(), type);
    }
    return Optional.empty();
  }
}
