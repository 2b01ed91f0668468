package dev.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.OrderShipped;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is previewed is what is sent (M-10 to M-16, M-22, M-36 to M-38, D4). */
@QuarkusTest
class PreviewsTest extends MessagingDesk {

  private String path;

  @BeforeEach
  void a_customer_asks_in_french() {
    orderPlaced();
    questionOpened("EMAIL", "Où est mon colis ?");
    messages(1);
    path = "/conversations/" + question;
  }

  @Test
  void the_mail_is_the_previewed_letter_to_the_letter() throws Exception {
    JsonPath preview = preview(Map.of("message", "Uw pakket is onderweg.", "translateTo", "fr"));

    assertThat(preview.getString("body"))
        .isEqualTo("Beste Erika,\n\nUw pakket is onderweg.\n\nMet vriendelijke groet,");
    assertThat(preview.getString("translatedBody"))
        .isEqualTo("Bonjour Erika,\n\nVotre colis est en route.\n\nCordialement,");
    String location =
        confirm(preview.getString("previewToken"))
            .statusCode(201)
            .body("sha256", equalTo(preview.getString("sha256")))
            .body("sent.text", equalTo(preview.getString("translatedBody")))
            .body("original.text", equalTo("Uw pakket is onderweg."))
            .extract()
            .header("Location");

    MimeMessage mail = onlyMailTo(customer);
    assertThat(mail.getSubject()).isEqualTo(preview.getString("subject"));
    assertThat(part(mail, "text/plain")).isEqualTo(preview.getString("translatedBody"));
    assertThat(part(mail, "text/html")).contains(preview.getString("html").strip());
    seller().get(location).then().body("sha256", equalTo(preview.getString("sha256")));
  }

  @Test
  void a_token_works_once_for_its_user_and_conversation_alone() {
    String token = preview(Map.of("message", "Dag")).getString("previewToken");

    json(Tokens.of("colleague", retailer, "seller"))
        .body(Map.of("previewToken", token))
        .post(path + "/messages")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/preview-expired"))
        .body("ruleId", equalTo("M-15"));
    confirm(token).statusCode(201);
    confirm(token).statusCode(409);
    messages(2);
  }

  @Test
  void changed_content_is_not_sent() {
    String token = preview(Map.of("message", "Dag")).getString("previewToken");

    seller()
        .body(Map.of("previewToken", token, "message", "Iets anders"))
        .post(path + "/messages")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/preview-changed"));
    seller().body(Map.of("message", "Nog iets")).put(path + "/draft").then().statusCode(200);
    confirm(token).statusCode(409).body("ruleId", equalTo("M-15"));
    messages(1);
    seller().body(Map.of("message", "Dag")).put(path + "/draft").then().statusCode(200);
    confirm(token).statusCode(201);
    seller().get(path + "/draft").then().statusCode(404);
  }

  @Test
  void formatting_is_kept_and_links_outside_the_marketplace_are_written_out() throws Exception {
    JsonPath preview =
        preview(
            Map.of(
                "message",
                "<p>Kijk <b>hier</b>: <a href='https://shop.example/a'>mijn winkel</a> of <a href='https://www.bol.com/x'>bol</a></p>"
                    + "<script>alert(1)</script><img src='https://evil.example/p.gif'>",
                "format",
                "HTML"));

    assertThat(preview.getString("html"))
        .contains(
            "<b>hier</b>",
            "mijn winkel (https://shop.example/a)",
            "<a href=\"https://www.bol.com/x\" rel=\"noopener noreferrer\">bol</a>")
        .doesNotContain("script", "img");
    assertThat(preview.getList("changes.step"))
        .contains("UNSAFE_CONTENT_REMOVED", "LINK_WRITTEN_OUT", "SALUTATION_ADDED");
    confirm(preview.getString("previewToken")).statusCode(201);
    assertThat(part(onlyMailTo(customer), "text/html"))
        .contains(preview.getString("html").strip())
        .doesNotContain("evil.example");
  }

  @Test
  void a_direct_message_carries_no_formatting_and_no_letter() {
    questionOpenedAgain("DM");

    seller()
        .body(Map.of("message", "<b>Hoi</b> Erika", "format", "HTML"))
        .post("/conversations/" + question + "/previews")
        .then()
        .statusCode(200)
        .body("body", equalTo("Hoi Erika"))
        .body("html", nullValue())
        .body("subject", nullValue())
        .body("changes.step", contains("FORMATTING_REMOVED"));
  }

  @Test
  void a_signature_is_set_once_and_stands_below_every_new_message_once() {
    seller()
        .body(Map.of("nl", "Anna\nKlantenservice", "fr", "Anna"))
        .put("/signature")
        .then()
        .statusCode(200)
        .body("en", nullValue());

    assertThat(preview(Map.of("message", "Dag")).getString("body"))
        .endsWith("Met vriendelijke groet,\n\nAnna\nKlantenservice");
    assertThat(preview(Map.of("message", "Dag\n\nAnna\nKlantenservice")).getString("body"))
        .containsOnlyOnce("Klantenservice");
    assertThat(
            preview(Map.of("message", "Uw pakket is onderweg.", "translateTo", "fr"))
                .getString("translatedBody"))
        .endsWith("Cordialement,\n\nAnna");
    seller()
        .get("/conversations/" + question + "/context")
        .then()
        .body("hints.ruleId", not(hasItem("M-38")));
  }

  @Test
  void the_context_tells_what_makes_an_answer_personal_and_that_the_customer_wrote_little() {
    seller()
        .get(path + "/context")
        .then()
        .statusCode(200)
        .body("customerName", equalTo("Erika Jansen"))
        .body("customerLanguage", equalTo("fr"))
        .body("hints.ruleId", hasItems("M-14", "M-38"))
        .body("hints.find { it.ruleId == 'M-14' }.afterSend", equalTo("WAIT_FOR_CUSTOMER"));
  }

  @Test
  void item_number_carrier_and_day_come_from_order_and_shipment() {
    TestEvents.publish(
        new OrderShipped(
            order,
            UUID.randomUUID(),
            retailer,
            "c-81",
            "PARCEL",
            "OWN_CARRIER",
            "TNT",
            "PostNL",
            "3SABCD1234567",
            null,
            null,
            LocalDate.of(2026, 11, 25),
            Instant.now(),
            List.of()));

    await()
        .untilAsserted(() ->
            seller()
                .get(path + "/context")
                .then()
                .body("trackAndTrace", equalTo("3SABCD1234567"))
                .body("carrier", equalTo("PostNL"))
                .body("expectedDate", equalTo("2026-11-25")));
    assertThat(
            preview(
                    Map.of(
                        "message",
                        "Hallo {customerName}, {carrier} brengt het op {expectedDate}: {trackAndTrace}."))
                .getString("body"))
        .contains("Hallo Erika, PostNL brengt het op 25 november 2026: 3SABCD1234567.");
  }

  @Test
  void a_preview_refuses_what_cannot_be_sent() {
    seller()
        .body(Map.of("message", "<script>x</script>", "format", "HTML"))
        .post(path + "/previews")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/nothing-to-send"));
    seller()
        .body(Map.of("message", "Levering op {deliveryDay}"))
        .post(path + "/previews")
        .then()
        .statusCode(409)
        .body("ruleId", equalTo("M-43"))
        .body("variables", contains("deliveryDay"))
        .body("detail", containsString("{deliveryDay}"));
    seller()
        .body(Map.of("message", "x", "previewToken", "y"))
        .post(path + "/previews")
        .then()
        .statusCode(400);
    json(Tokens.seller("other"))
        .body(Map.of("message", "x"))
        .post(path + "/previews")
        .then()
        .statusCode(404);
  }

  @Test
  void a_standard_message_is_written_used_counted_archived_and_made_from_a_draft() {
    Map<String, Object> request = new HashMap<>();
    request.put("name", "Onderweg " + retailer);
    request.put(
        "texts",
        Map.of(
            "nl", "Bestelling {orderNumber} komt over {workingDays} dagen.",
            "fr", "La commande {orderNumber} arrive dans {workingDays} jours."));
    String id =
        seller()
            .body(request)
            .post("/standard-messages")
            .then()
            .statusCode(201)
            .body("scope", equalTo("PERSONAL"))
            .body("variables", contains("orderNumber"))
            .body("fillIns", contains("workingDays"))
            .extract()
            .path("id");

    seller()
        .body(Map.of("standardMessageId", id))
        .post(path + "/previews")
        .then()
        .statusCode(409)
        .body("variables", contains("workingDays"));
    JsonPath preview =
        preview(Map.of("standardMessageId", id, "variables", Map.of("workingDays", "4")));
    assertThat(preview.getString("body"))
        .contains("La commande " + order + " arrive dans 4 jours.");
    confirm(preview.getString("previewToken")).statusCode(201);
    seller()
        .get("/standard-messages/" + id)
        .then()
        .body("uses", equalTo(1))
        .body("lastUsedAt", notNullValue());

    json(Tokens.of("colleague", retailer, "seller"))
        .get("/standard-messages/" + id)
        .then()
        .statusCode(404);
    request.put("archived", true);
    seller().body(request).put("/standard-messages/" + id).then().statusCode(200);
    seller().get("/standard-messages").then().body("items.id", not(hasItem(id)));
    seller().get("/standard-messages?archived=true").then().body("items.id", hasItem(id));
    seller().delete("/standard-messages/" + id).then().statusCode(204);

    seller().body(Map.of("message", "Uw pakket is onderweg.")).put(path + "/draft");
    seller()
        .body(Map.of("name", "Uit concept", "scope", "ACCOUNT", "fromDraftOf", question))
        .post("/standard-messages")
        .then()
        .statusCode(201)
        .body("scope", equalTo("ACCOUNT"))
        .body("texts.nl", equalTo("Uw pakket is onderweg."));
  }

  @Test
  void four_examples_come_in_three_languages_and_cannot_be_changed() {
    var examples =
        seller()
            .get("/standard-messages")
            .then()
            .statusCode(200)
            .body(
                "items.findAll { it.scope == 'SHIPPED' }.name",
                contains(
                    "Order not yet received",
                    "Return item with bol return label",
                    "Return processed",
                    "VAT invoice"))
            .extract()
            .jsonPath();
    String id = examples.getString("items.find { it.scope == 'SHIPPED' }.id");
    for (String language : new String[] {"nl", "fr", "en"}) {
      assertThat(examples.getList("items.findAll { it.scope == 'SHIPPED' }.texts." + language))
          .hasSize(4)
          .doesNotContainNull();
    }
    seller()
        .body(Map.of("name", "x", "texts", Map.of("nl", "y")))
        .put("/standard-messages/" + id)
        .then()
        .statusCode(409)
        .body("ruleId", equalTo("M-42"));
  }

  private void questionOpenedAgain(String channel) {
    question = UUID.randomUUID();
    firstMessage = UUID.randomUUID();
    questionOpened(channel, "Waar is mijn pakket?");
    messages(1);
  }

  private JsonPath preview(Map<String, ?> request) {
    return seller()
        .body(request)
        .post(path + "/previews")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private ValidatableResponse confirm(String token) {
    return seller().body(Map.of("previewToken", token)).post(path + "/messages").then();
  }
}
