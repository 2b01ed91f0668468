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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reading in the own language (M-53 to M-58). */
@QuarkusTest
class TranslationsTest extends MessagingDesk {

  @Test
  void m_53_a_french_question_is_read_in_dutch_and_english() {
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
  void m_53_of_other_languages_nothing_is_translated() {
    asked(
        "EMAIL", "Sehr geehrte Damen und Herren, wo bleibt denn eigentlich meine Lieferung heute?");

    messages(1)
        .body("items[0].original.language", nullValue())
        .body("items[0].translations.status", contains("UNAVAILABLE", "UNAVAILABLE"))
        .body("items[0].translations.text", contains(nullValue(), nullValue()))
        .body("items[0].shown", equalTo("ORIGINAL"));
  }

  @Test
  void m_55_the_original_stands_beside_every_translation_and_never_changes() {
    asked("EMAIL", "Où est mon colis ?");
    String message = path() + "/messages/" + firstMessage;

    for (String show : new String[] {"TRANSLATION", "ORIGINAL"}) {
      seller()
          .body(Map.of("show", show))
          .put(message + "/view")
          .then()
          .statusCode(200)
          .body("original.language", equalTo("fr"))
          .body("original.text", equalTo("Où est mon colis ?"))
          .body("translations", hasSize(2));
    }
  }

  @Test
  void m_57_the_seller_chooses_whether_and_into_which_language_an_answer_is_translated() {
    orderPlaced();
    asked("EMAIL", "Où est mon colis ?");

    for (var wanted :
        Map.of("fr", "Votre colis est en route.", "en", "Your parcel is on its way.").entrySet()) {
      previewing(Map.of("message", "Uw pakket is onderweg.", "translateTo", wanted.getKey()))
          .statusCode(200)
          .body("body", containsString("Uw pakket is onderweg."))
          .body("translatedBody", containsString(wanted.getValue()))
          .body("language", equalTo(wanted.getKey()));
    }
    for (var same :
        List.of(
            Map.of("message", "Uw pakket is onderweg."),
            Map.of("message", "Uw pakket is onderweg.", "translateTo", "nl"))) {
      previewing(same)
          .statusCode(200)
          .body("body", containsString("Uw pakket is onderweg."))
          .body("translatedBody", nullValue());
    }
    send(Map.of("message", "Uw pakket is onderweg.", "translateTo", "fr"))
        .statusCode(201)
        .body("original.text", equalTo("Uw pakket is onderweg."))
        .body("sent.text", containsString("Votre colis est en route."));
  }

  @Test
  void m_58_a_question_that_cannot_be_translated_says_so_and_is_read_in_the_original() {
    questionOpened("EMAIL", "Le colis fut englouti par un hippopotame mélancolique avant-hier.");

    messages(1)
        .body("items[0].translations.find { it.language == 'nl' }.status", equalTo("UNAVAILABLE"))
        .body("items[0].translations.find { it.language == 'nl' }.text", nullValue())
        .body("items[0].shown", equalTo("ORIGINAL"));
  }

  @Test
  void m_56_a_viewer_reverts_a_message_for_itself() {
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
  void m_54_a_user_chooses_dutch_or_english_and_the_account_for_all_others() {
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
  void m_57_what_cannot_be_translated_completely_is_refused_and_not_sent() {
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
