package dev.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.messaging.adapter.out.text.RandomBodies;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is previewed is what is sent (M-09 to M-16, M-22, D4). */
@QuarkusTest
class LettersTest extends MessagingDesk {

  private static final int BODIES = Boolean.getBoolean("sellerdesk.full") ? 300 : 20;

  @BeforeEach
  void a_customer_asks_in_french() {
    orderPlaced();
    asked("EMAIL", "Où est mon colis ?");
  }

  @Test
  void m_09_an_answer_begins_with_a_draft_that_is_saved_again_and_again() {
    String draft = path() + "/draft";

    seller().get(draft).then().statusCode(404);
    String tag =
        seller()
            .body(Map.of("message", "Beste"))
            .put(draft)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    seller().body(Map.of("message", "Beste Erika")).put(draft).then().statusCode(200);
    seller()
        .header("If-Match", tag)
        .body(Map.of("message", "oud"))
        .put(draft)
        .then()
        .statusCode(412);
    seller().get(draft).then().statusCode(200).body("message", equalTo("Beste Erika"));
    json(Tokens.of("colleague", retailer, "seller")).get(draft).then().statusCode(404);
    json(Tokens.seller("other")).get(draft).then().statusCode(404);
    seller().delete(draft).then().statusCode(204);
    seller().get(draft).then().statusCode(404);
  }

  @Test
  void m_10_salutation_and_closing_come_by_themselves_once_with_the_right_name() {
    assertThat(preview(Map.of("message", "Uw pakket is onderweg.")).getString("body"))
        .isEqualTo("Beste Erika,\n\nUw pakket is onderweg.\n\nMet vriendelijke groet,");
    JsonPath own = preview(Map.of("message", "Hoi Erika,\n\nOnderweg.\n\nGroeten"));
    assertThat(own.getString("body")).isEqualTo("Hoi Erika,\n\nOnderweg.\n\nGroeten");
    assertThat(own.getList("changes")).isEmpty();
  }

  @Test
  void m_10_without_a_name_the_salutation_is_neutral() {
    askedWithoutOrder();

    assertThat(preview(Map.of("message", "Uw pakket is onderweg.")).getString("body"))
        .startsWith("Beste klant,");
  }

  @Test
  void m_11_formatting_is_kept_in_a_mail() throws Exception {
    JsonPath preview =
        preview(
            Map.of(
                "message",
                "<p>Kijk <b>hier</b> en <i>daar</i>: <a href='https://www.bol.com/x'>bol</a></p><ul><li>een</li></ul>"
                    + "<script>alert(1)</script><img src='https://evil.example/p.gif'>",
                "format",
                "HTML"));

    assertThat(preview.getString("html"))
        .contains(
            "<b>hier</b>",
            "<i>daar</i>",
            "<li>een</li>",
            "<a href=\"https://www.bol.com/x\" rel=\"noopener noreferrer\">bol</a>")
        .doesNotContain("script", "img");
    assertThat(preview.getList("changes.step")).contains("UNSAFE_CONTENT_REMOVED");
    confirm(preview.getString("previewToken")).statusCode(201);
    assertThat(part(onlyMailTo(customer), "text/html"))
        .contains(preview.getString("html").strip())
        .doesNotContain("evil.example");
  }

  @Test
  void m_11_and_m_22_a_direct_message_carries_no_formatting_and_is_no_letter() {
    asked("DM", "Waar is mijn pakket?");

    previewing(Map.of("message", "<b>Hoi</b> Erika", "format", "HTML"))
        .statusCode(200)
        .body("body", equalTo("Hoi Erika"))
        .body("html", nullValue())
        .body("subject", nullValue())
        .body("changes.step", contains("FORMATTING_REMOVED"));
  }

  @Test
  void m_12_a_file_is_attached_and_what_becomes_of_the_case_is_chosen_while_writing() {
    String file = file("factuur.txt");
    Map<String, ?> answer =
        Map.of(
            "message",
            "Hierbij uw factuur.",
            "attachmentIds",
            List.of(file),
            "afterSend",
            "CLOSE_RESOLVED");

    seller()
        .body(answer)
        .put(path() + "/draft")
        .then()
        .statusCode(200)
        .body("attachmentIds", contains(file))
        .body("afterSend", equalTo("CLOSE_RESOLVED"));
    confirm(preview(answer).getString("previewToken"))
        .statusCode(201)
        .body("attachments.id", contains(file));
  }

  @Test
  void m_13_a_mail_is_marked_for_its_four_parts_as_advice_alone() {
    JsonPath poor = preview(Map.of("message", "Het komt eraan, even wachten alstublieft."));
    assertThat(poor.getList("quality.criterion"))
        .containsExactly("MAIL_SALUTATION", "MAIL_SUMMARY", "MAIL_SOLUTION", "MAIL_CLOSING");
    assertThat(poor.getList("quality.ruleId")).containsOnly("M-13");
    assertThat(poor.getList("quality.mark")).containsExactly("PASS", "FAIL", "FAIL", "PASS");
    assertThat(poor.getString("quality[1].suggestion")).isNotBlank();

    JsonPath good =
        preview(
            Map.of(
                "message",
                "Ik begrijp dat u wilt weten waar uw pakket blijft. Ik stuur u vandaag een nieuw pakket."));
    assertThat(good.getList("quality.mark")).containsOnly("PASS");
    assertThat(good.getString("quality[2].evidence.text")).isEqualTo("Ik stuur");
    confirm(poor.getString("previewToken")).statusCode(201);
  }

  @Test
  void m_14_a_very_short_message_suggests_asking_for_more_and_waiting() {
    askedOf(39);
    seller()
        .get(path() + "/context")
        .then()
        .statusCode(200)
        .body("hints.find { it.ruleId == 'M-14' }.text", containsString("ask for more information"))
        .body("hints.find { it.ruleId == 'M-14' }.afterSend", equalTo("WAIT_FOR_CUSTOMER"));

    askedOf(40);
    seller().get(path() + "/context").then().body("hints.ruleId", not(hasItem("M-14")));
  }

  @Test
  void m_15_a_preview_is_confirmed_once_by_its_user_in_its_conversation() {
    String token = preview(Map.of("message", "Dag")).getString("previewToken");

    json(Tokens.of("colleague", retailer, "seller"))
        .body(Map.of("previewToken", token))
        .post(path() + "/messages")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/preview-expired"))
        .body("ruleId", equalTo("M-15"));
    confirm(token).statusCode(201);
    confirm(token).statusCode(409);
    messages(2);
  }

  @Test
  void m_15_changed_content_is_not_sent() {
    String token = preview(Map.of("message", "Dag")).getString("previewToken");

    send(Map.of("previewToken", token, "message", "Iets anders"))
        .statusCode(409)
        .body("type", equalTo("/problems/preview-changed"));
    seller().body(Map.of("message", "Nog iets")).put(path() + "/draft").then().statusCode(200);
    confirm(token).statusCode(409).body("ruleId", equalTo("M-15"));
    messages(1);
    seller().body(Map.of("message", "Dag")).put(path() + "/draft").then().statusCode(200);
    confirm(token).statusCode(201);
    seller().get(path() + "/draft").then().statusCode(404);
  }

  @Test
  void m_15_a_preview_refuses_what_cannot_be_sent() {
    previewing(Map.of("message", "<script>x</script>", "format", "HTML"))
        .statusCode(400)
        .body("type", equalTo("/problems/nothing-to-send"));
    previewing(Map.of("message", "x", "previewToken", "y")).statusCode(400);
    json(Tokens.seller("other"))
        .body(Map.of("message", "x"))
        .post(path() + "/previews")
        .then()
        .statusCode(404);
  }

  @Test
  void m_16_the_mail_is_the_confirmed_preview_to_the_letter_and_goes_at_once() throws Exception {
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
  void d4_whatever_is_written_the_mail_is_what_was_previewed() throws Exception {
    Random random = new Random(20261123);
    int sent = 0;
    for (int i = 0; i < BODIES; i++) {
      ValidatableResponse answer =
          previewing(Map.of("message", RandomBodies.next(random), "format", "HTML"));
      if (answer.extract().statusCode() != 200) {
        // nothing was left of it, or it has an open place
        assertThat(answer.extract().statusCode()).isIn(400, 409);
        continue;
      }
      JsonPath preview = answer.extract().jsonPath();
      confirm(preview.getString("previewToken"))
          .statusCode(201)
          .body("sha256", equalTo(preview.getString("sha256")));
      MimeMessage mail = mailsTo(customer, ++sent).getLast();
      assertThat(words(part(mail, "text/plain"))).isEqualTo(words(preview.getString("body")));
      assertThat(words(part(mail, "text/html"))).contains(words(preview.getString("html")));
    }
    assertThat(sent).isGreaterThan(BODIES / 2);
  }

  @Test
  void m_22_links_outside_the_marketplace_are_written_out() {
    JsonPath preview =
        preview(
            Map.of(
                "message",
                "<p><a href='https://shop.example/a'>mijn winkel</a> <a href='https://b\u043el.com/x'>bol.com</a>"
                    + " <a href='https://www.bol.com/out?u=https%3A%2F%2Fevil.example'>aanbod</a>"
                    + " <a href='https://www.bol.com/x'>bol</a></p>",
                "format",
                "HTML"));

    assertThat(preview.getString("html"))
        .contains("mijn winkel (https://shop.example/a)", "xn--", "aanbod (https://www.bol.com/out")
        .containsOnlyOnce("<a ")
        .contains("<a href=\"https://www.bol.com/x\"");
    assertThat(preview.getList("changes.step")).contains("LINK_WRITTEN_OUT");
  }

  /** Mail has other line ends, and none at the end of a line. */
  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private void askedOf(int characters) {
    asked("EMAIL", "Waar is mijn pakket? ".repeat(3).substring(0, characters - 1) + "?");
  }
}
