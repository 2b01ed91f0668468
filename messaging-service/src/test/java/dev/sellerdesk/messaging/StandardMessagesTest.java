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
import dev.sellerdesk.shared.event.OrderPlaced;
import dev.sellerdesk.shared.event.OrderShipped;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signatures, standard messages, and what makes them personal (M-36 to M-43, M-63). */
@QuarkusTest
class StandardMessagesTest extends MessagingDesk {

  @BeforeEach
  void a_customer_asks_in_french() {
    orderPlaced(
        "Erika",
        Instant.now(),
        new OrderPlaced.Item("i-1", "8712345678906", "Tuinlamp X", 1, 1_999, "FBR"));
    asked("EMAIL", "Où est mon colis ?");
  }

  @Test
  void m_36_a_signature_is_a_users_own_and_one_for_each_language() {
    signatures().statusCode(200).body("en", nullValue());

    assertThat(body("Dag")).endsWith("Met vriendelijke groet,\n\nAnna\nKlantenservice");
    assertThat(
            preview(Map.of("message", "Uw pakket is onderweg.", "translateTo", "fr"))
                .getString("translatedBody"))
        .endsWith("Cordialement,\n\nAnna");
    json(Tokens.of("colleague", retailer, "seller"))
        .get("/signature")
        .then()
        .body("nl", nullValue());
  }

  @Test
  void m_37_a_signature_stands_below_every_new_mail_once_and_below_no_direct_message() {
    signatures();

    assertThat(body("Dag")).containsOnlyOnce("Klantenservice");
    assertThat(body("Dag\n\nAnna\nKlantenservice")).containsOnlyOnce("Klantenservice");
    asked("DM", "Waar is mijn pakket?");
    assertThat(body("Dag")).isEqualTo("Dag");
  }

  @Test
  void m_36_a_signature_that_was_emptied_is_none() {
    signatures();

    seller().body("{\"nl\":null}").put("/signature").then().statusCode(200);

    seller().get("/signature").then().statusCode(200).body("nl", nullValue());
    assertThat(preview(Map.of("message", "Dag")).getString("body"))
        .endsWith("Met vriendelijke groet,");
  }

  @Test
  void m_38_whoever_has_no_signature_is_told_to_use_the_first_name_in_one() {
    seller()
        .get(path() + "/context")
        .then()
        .body("hints.find { it.ruleId == 'M-38' }.text", containsString("first name"));
    signatures();
    seller().get(path() + "/context").then().body("hints.ruleId", not(hasItem("M-38")));
  }

  @Test
  void m_39_a_standard_message_is_inserted_in_an_open_question_alone() {
    String id = written("PERSONAL", Map.of("nl", "Bestelling {orderNumber} komt eraan."));

    assertThat(preview(Map.of("standardMessageId", id)).getString("body"))
        .contains("Bestelling " + order + " komt eraan.");
    closed();
    previewing(Map.of("standardMessageId", id)).statusCode(409).body("ruleId", equalTo("Q-39"));
  }

  @Test
  void m_40_users_write_change_share_archive_and_delete_their_own() {
    Map<String, Object> request = new HashMap<>();
    request.put("name", "Onderweg");
    request.put("texts", Map.of("nl", "Bestelling {orderNumber} komt over {workingDays} dagen."));
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
    var colleague = Tokens.of("colleague", retailer, "seller");
    json(colleague).get("/standard-messages/" + id).then().statusCode(404);
    json(colleague)
        .get("/standard-messages/" + written("ACCOUNT", Map.of("nl", "Van ons allen.")))
        .then()
        .statusCode(200);
    json(Tokens.seller("other")).get("/standard-messages/" + id).then().statusCode(404);

    request.put("archived", true);
    seller().body(request).put("/standard-messages/" + id).then().statusCode(200);
    seller().get("/standard-messages").then().body("items.id", not(hasItem(id)));
    seller().get("/standard-messages?archived=true").then().body("items.id", hasItem(id));
    seller().delete("/standard-messages/" + id).then().statusCode(204);
    seller().get("/standard-messages/" + id).then().statusCode(404);
  }

  @Test
  void m_40_the_files_of_a_standard_message_go_with_its_text() {
    String file = file("voorwaarden.txt");
    String id =
        seller()
            .body(
                Map.of(
                    "name",
                    "Voorwaarden",
                    "texts",
                    Map.of("nl", "Zie onze voorwaarden."),
                    "attachmentIds",
                    List.of(file)))
            .post("/standard-messages")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    previewing(Map.of("standardMessageId", id)).body("attachments.id", contains(file));
    previewing(Map.of("standardMessageId", id, "message", "Mijn eigen tekst."))
        .body("attachments.size()", equalTo(0));
  }

  @Test
  void m_41_one_call_makes_a_standard_message_of_what_is_being_written_and_another_changes_it() {
    String file = file("voorwaarden.txt");
    seller()
        .body(Map.of("message", "Uw pakket is onderweg.", "attachmentIds", List.of(file)))
        .put(path() + "/draft")
        .then()
        .statusCode(200);
    String id =
        seller()
            .body(Map.of("name", "Uit concept", "scope", "ACCOUNT", "fromDraftOf", question))
            .post("/standard-messages")
            .then()
            .statusCode(201)
            .body("scope", equalTo("ACCOUNT"))
            .body("texts.nl", equalTo("Uw pakket is onderweg."))
            .body("attachmentIds", contains(file))
            .extract()
            .path("id");

    seller()
        .body(Map.of("name", "Gewijzigd", "texts", Map.of("nl", "Uw bestelling is onderweg.")))
        .put("/standard-messages/" + id)
        .then()
        .statusCode(200)
        .body("name", equalTo("Gewijzigd"))
        .body("texts.nl", equalTo("Uw bestelling is onderweg."));
  }

  @Test
  void m_42_four_examples_come_in_three_languages_and_cannot_be_changed() {
    JsonPath examples =
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

  @Test
  void m_43_open_places_are_filled_from_order_and_shipment() {
    shipped();

    assertThat(
            body(
                "Hallo {customerName}, {carrier} brengt {item} van {orderNumber} op {expectedDate}: {trackAndTrace}."))
        .contains(
            "Hallo Erika, PostNL brengt Tuinlamp X van "
                + order
                + " op 25 november 2026: 3SABCD1234567.");
  }

  @Test
  void m_43_an_open_place_without_a_value_blocks_sending_by_its_name() {
    String id =
        written(
            "PERSONAL",
            Map.of(
                "nl", "Bestelling {orderNumber} komt over {workingDays} dagen.",
                "fr", "La commande {orderNumber} arrive dans {workingDays} jours."));

    previewing(Map.of("message", "Levering op {deliveryDay}"))
        .statusCode(409)
        .body("ruleId", equalTo("M-43"))
        .body("variables", contains("deliveryDay"))
        .body("detail", containsString("{deliveryDay}"));
    previewing(Map.of("standardMessageId", id))
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
  }

  @Test
  void m_63_the_context_tells_item_number_day_and_what_makes_an_answer_personal() {
    shipped();

    seller()
        .get(path() + "/context")
        .then()
        .statusCode(200)
        .body("customerName", equalTo("Erika Jansen"))
        .body("customerLanguage", equalTo("fr"))
        .body("orderNumber", equalTo(order))
        .body("item", equalTo("Tuinlamp X"))
        .body("trackAndTrace", equalTo("3SABCD1234567"))
        .body("carrier", equalTo("PostNL"))
        .body("expectedDate", equalTo("2026-11-25"))
        .body("hints.ruleId", hasItems("M-14", "M-38"));
  }

  private ValidatableResponse signatures() {
    return seller()
        .body(Map.of("nl", "Anna\nKlantenservice", "fr", "Anna"))
        .put("/signature")
        .then();
  }

  private String body(String message) {
    return preview(Map.of("message", message)).getString("body");
  }

  private String written(String scope, Map<String, String> texts) {
    return seller()
        .body(Map.of("name", "Bericht", "scope", scope, "texts", texts))
        .post("/standard-messages")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void shipped() {
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
                .get(path() + "/context")
                .then()
                .body("trackAndTrace", equalTo("3SABCD1234567")));
  }
}
