package dev.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reading in the own language (M-53 to M-58). */
@QuarkusTest
class TranslationsTest extends MessagingDesk {

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
  void the_ledger_tells_who_translated_what_when_and_with_which_memory() {
    questionOpened("EMAIL", "Où est mon colis ?");
    messages(1);

    seller()
        .get("/conversations/" + question + "/messages/" + firstMessage + "/translations")
        .then()
        .statusCode(200)
        .body("items.translation.language", contains("nl", "en"))
        .body("items.number", contains(1, 1))
        .body("items[0].translation.engine", equalTo("memory"))
        .body("items[0].memoryVersion", notNullValue())
        .body("items[0].madeAt", notNullValue());
    json(Tokens.seller("other"))
        .get("/conversations/" + question + "/messages/" + firstMessage + "/translations")
        .then()
        .statusCode(404);
  }

  @Test
  void an_account_adds_sentences_and_terms_of_its_own_and_gets_them_back() {
    orderPlaced();
    questionOpened("EMAIL", "Waar is mijn pakket?");
    messages(1);
    String tmx =
        "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header/><body><tu tuid=\"a\">"
            + "<tuv xml:lang=\"nl\"><seg>De uil zit in de olmen.</seg></tuv>"
            + "<tuv xml:lang=\"fr\"><seg>Le hibou est dans les ormes.</seg></tuv></tu></body></tmx>";

    seller()
        .contentType("application/xml")
        .body(tmx)
        .put("/translations/memory")
        .then()
        .statusCode(200)
        .body("units", equalTo(1));
    assertThat(seller().get("/translations/memory").then().statusCode(200).extract().asString())
        .isEqualTo(tmx);
    seller()
        .body(Map.of("message", "De uil zit in de olmen.", "translateTo", "fr"))
        .post("/conversations/" + question + "/previews")
        .then()
        .statusCode(200)
        .body("translatedBody", containsString("Le hibou est dans les ormes."));
    json(Tokens.seller("other"))
        .get("/translations/memory")
        .then()
        .statusCode(200)
        .body(not(containsString("hibou")));
    seller()
        .contentType("application/xml")
        .body("<nothing/>")
        .put("/translations/glossary")
        .then()
        .statusCode(400);
    json(Tokens.of("colleague", retailer, "seller"))
        .get("/translations/memory")
        .then()
        .statusCode(403);
  }
}
