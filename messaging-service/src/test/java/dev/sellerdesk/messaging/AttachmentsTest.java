package dev.sellerdesk.messaging;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.messaging.adapter.out.inspection.TestFiles;
import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that go with messages (M-44 to M-52, M-59). */
@QuarkusTest
class AttachmentsTest extends MessagingDesk {

  private static final int MB = 1024 * 1024;
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final byte[] MARKUP =
      "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>x</body></html>"
          .getBytes(UTF_8);
  private static final byte[] MAIL =
      "From: a@b.example\nTo: c@d.example\nSubject: x\nDate: Mon, 2 Nov 2026\n\nDag"
          .getBytes(UTF_8);

  @Test
  void m_52_and_m_59_an_invoice_goes_with_the_mail_and_is_read_by_those_who_got_it()
      throws Exception {
    orderPlaced();
    questionOpened("EMAIL", "Waar is mijn factuur?");
    messages(1);
    byte[] invoice = TestFiles.pdf();
    String id =
        upload(Tokens.seller(retailer), "Factuur 2026.PDF", invoice)
            .statusCode(201)
            .body("fileName", equalTo("Factuur 2026.PDF"))
            .body("mediaType", equalTo("application/pdf"))
            .body("size", equalTo(invoice.length))
            .body("scan", equalTo("CLEAN"))
            .body("kind", equalTo("OTHER"))
            .extract()
            .path("id");
    given().auth().oauth2(Tokens.webshop()).get("/attachments/" + id).then().statusCode(404);

    seller()
        .body(Map.of("message", "Hierbij uw factuur.", "attachmentIds", List.of(id)))
        .post("/conversations/" + question + "/messages")
        .then()
        .statusCode(201)
        .body("attachments.id", contains(id));

    var mail = onlyMailTo(customer);
    assertThat(source(mail)).contains("Factuur 2026.PDF", "application/pdf");
    for (String token :
        List.of(Tokens.seller(retailer), Tokens.partnerservice(), Tokens.webshop())) {
      byte[] read =
          given()
              .auth()
              .oauth2(token)
              .get("/attachments/" + id)
              .then()
              .statusCode(200)
              .header("Content-Disposition", containsString("attachment"))
              .header("X-Content-Type-Options", equalTo("nosniff"))
              .contentType("application/pdf")
              .extract()
              .asByteArray();
      assertThat(read).isEqualTo(invoice);
    }
    given().auth().oauth2(Tokens.seller("other")).get("/attachments/" + id).then().statusCode(404);
    assertThat(RetailerRows.visible("attachment_piece", "other")).isZero();
  }

  @Test
  void m_45_ten_megabytes_are_accepted_and_one_byte_more_is_not() {
    byte[] text = text(10 * MB);
    upload(Tokens.seller(retailer), "a.txt", text).statusCode(201);
    upload(Tokens.seller(retailer), "a.txt", Arrays.copyOf(text, text.length + 1))
        .statusCode(413)
        .body("ruleId", equalTo("M-45"));
    upload(Tokens.seller(retailer), "a.txt", new byte[0]).statusCode(400);
  }

  @Test
  void m_47_five_files_go_with_one_message_and_six_do_not() {
    asked("EMAIL", "Waar is mijn factuur?");
    List<String> six =
        List.of(
            file("1.txt"),
            file("2.txt"),
            file("3.txt"),
            file("4.txt"),
            file("5.txt"),
            file("6.txt"));

    previewing(six.subList(0, 5)).statusCode(200).body("attachments", hasSize(5));
    previewing(six).statusCode(409).body("ruleId", equalTo("M-47"));
  }

  @Test
  void m_48_twenty_megabytes_go_with_one_message_and_one_byte_more_does_not() {
    asked("EMAIL", "Waar is mijn factuur?");
    String one = id("a.txt", text(10 * MB));
    String other = id("b.txt", text(10 * MB));
    String byteMore = id("c.txt", text(1));

    previewing(List.of(one, other)).statusCode(200);
    previewing(List.of(one, other, byteMore)).statusCode(413).body("ruleId", equalTo("M-48"));
  }

  @Test
  void m_46_the_type_is_decided_by_the_last_extension_and_the_content_has_to_agree() {
    String token = Tokens.seller(retailer);
    upload(token, "a.zip", TestFiles.docx(Map.of()))
        .statusCode(415)
        .body("ruleId", equalTo("M-46"));
    upload(token, "a.pdf.exe", TestFiles.pdf()).statusCode(415);
    upload(token, "a.png", TestFiles.pdf()).statusCode(415).body("ruleId", equalTo("M-46"));
    upload(token, "a.xlsx", TestFiles.docx(Map.of())).statusCode(415);
    upload(token, "a.docx", TestFiles.docx(Map.of())).statusCode(201);
    upload(token, "../../a.TXT", "x".getBytes(UTF_8))
        .statusCode(201)
        .body("fileName", equalTo("a.TXT"));
  }

  @Test
  void m_46_every_type_of_the_list_is_accepted_in_any_case_and_others_are_not() {
    String token = Tokens.seller(retailer);
    for (String extension : List.of("csv", "htm", "html", "txt", "xhtml", "xml")) {
      upload(token, "a." + extension.toUpperCase(Locale.ROOT), MARKUP).statusCode(201);
    }
    upload(token, "a.eml", MAIL).statusCode(201);
    for (var file : TestFiles.ofBinaryTypes().entrySet()) {
      upload(token, "a." + file.getKey(), file.getValue())
          .statusCode(201)
          .body("fileName", equalTo("a." + file.getKey()));
    }
    for (String extension : List.of("tif", "zip", "heic", "webp", "svg", "exe")) {
      upload(token, "a." + extension, MARKUP).statusCode(415).body("ruleId", equalTo("M-46"));
    }
    upload(token, "winmail.dat", TestFiles.ofBinaryTypes().get("tnef")).statusCode(201);
  }

  @Test
  void m_49_what_the_scanner_calls_unsafe_is_not_kept() {
    upload(Tokens.seller(retailer), "a.txt", TestFiles.EICAR.getBytes(UTF_8))
        .statusCode(409)
        .body("ruleId", equalTo("M-49"))
        .body("remedies", nullValue());
    assertThat(RetailerRows.visible("attachment", retailer)).isZero();
  }

  @Test
  void m_50_an_unsafe_pdf_is_refused_with_the_steps_to_make_a_plain_one() {
    upload(Tokens.seller(retailer), "a.pdf", TestFiles.pdfWithJavaScript())
        .statusCode(409)
        .contentType("application/problem+json")
        .body("ruleId", equalTo("M-49"))
        .body("remedies.platform", contains("WINDOWS", "MAC", "ANY"))
        .body("remedies[0].steps", hasSize(5))
        .body("remedies[1].steps[1]", containsString("Export as PDF"));
    assertThat(RetailerRows.visible("attachment", retailer)).isZero();
  }

  @Test
  void m_51_the_encrypted_address_is_proposed_while_it_works() {
    LocalDate today = LocalDate.ofInstant(SandboxClockClient.advance(Duration.ZERO), AMSTERDAM);
    LocalDate earliest = today.minusMonths(2);
    while (earliest.plusMonths(2).isBefore(today)) {
      earliest = earliest.plusDays(1); // after a shorter month
    }
    orderPlaced("Erika", noonOf(earliest));
    asked("EMAIL", "Waar is mijn factuur?");
    unsafePdf().body("remedies.platform", contains("WINDOWS", "MAC", "ANY"));
    orderPlaced("Erika", noonOf(earliest.minusDays(1)));
    await()
        .untilAsserted(() ->
            unsafePdf().statusCode(409).body("remedies.platform", contains("WINDOWS", "MAC")));
  }

  @Test
  void m_44_files_go_with_mails_alone() {
    questionOpened("DM", "Waar is mijn factuur?");
    messages(1);

    previewing(List.of(file("a.txt"))).statusCode(409).body("ruleId", equalTo("M-44"));
    seller()
        .get("/conversations/" + question)
        .then()
        .body("actions.find { it.name == 'attach-file' }.allowed", equalTo(false))
        .body("actions.find { it.name == 'attach-file' }.ruleId", equalTo("M-44"));
  }

  @Test
  void m_44_files_go_with_open_questions_alone() {
    asked("EMAIL", "Waar is mijn factuur?");
    String file = file("a.txt");
    closed();

    previewing(List.of(file)).statusCode(409).body("ruleId", equalTo("Q-39"));
    seller()
        .get(path())
        .then()
        .body("actions.find { it.name == 'attach-file' }.allowed", equalTo(false));
  }

  @Test
  void m_52_a_customer_sends_a_photo_through_the_shop() {
    questionOpened("EMAIL", "Kapot");
    messages(1);
    byte[] gif = "GIF89a\1\0\1\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    String id =
        given()
            .auth()
            .oauth2(Tokens.webshop())
            .multiPart("file", "foto.gif", gif)
            .post("/attachments?kind=PHOTO&retailerId=" + retailer)
            .then()
            .statusCode(201)
            .body("kind", equalTo("PHOTO"))
            .extract()
            .path("id");
    webshop()
        .body(Map.of("message", "Zie foto", "language", "nl", "attachmentIds", List.of(id)))
        .post("/conversations/" + question + "/customer-messages")
        .then()
        .statusCode(201)
        .body("attachments.fileName", contains("foto.gif"));

    messages(2)
        .body("items[1].attachments.id", hasItem(id))
        .body("items[1].attachments[0].kind", equalTo("PHOTO"));
    given().auth().oauth2(Tokens.seller(retailer)).get("/attachments/" + id).then().statusCode(200);
    upload(Tokens.webshop(), "foto.gif", gif).statusCode(400);
    given()
        .auth()
        .oauth2(Tokens.seller(retailer))
        .multiPart("file", "foto.gif", gif)
        .post("/attachments?kind=POSTER")
        .then()
        .statusCode(400);
  }

  private ValidatableResponse previewing(List<String> attachments) {
    return previewing(Map.of("message", "Zie bijlage", "attachmentIds", attachments));
  }

  private ValidatableResponse unsafePdf() {
    return given()
        .auth()
        .oauth2(Tokens.seller(retailer))
        .multiPart("file", "a.pdf", TestFiles.pdfWithJavaScript())
        .post("/attachments?questionId=" + question)
        .then();
  }

  private String id(String name, byte[] content) {
    return upload(Tokens.seller(retailer), name, content).statusCode(201).extract().path("id");
  }

  private static byte[] text(int size) {
    byte[] text = new byte[size];
    Arrays.fill(text, (byte) 'a');
    return text;
  }

  private static Instant noonOf(LocalDate day) {
    return day.atTime(12, 0).atZone(AMSTERDAM).toInstant();
  }
}
