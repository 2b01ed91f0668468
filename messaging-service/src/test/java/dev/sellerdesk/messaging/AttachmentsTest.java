package dev.sellerdesk.messaging;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.sellerdesk.messaging.adapter.out.inspection.TestFiles;
import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that go with messages (M-44 to M-52, M-59). */
@QuarkusTest
class AttachmentsTest extends MessagingDesk {

  private static final int MB = 1024 * 1024;

  @Test
  void an_invoice_goes_with_the_mail_and_is_read_by_those_who_got_it() throws Exception {
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
  void ten_megabytes_are_accepted_and_one_byte_more_is_not() {
    byte[] text = new byte[10 * MB];
    Arrays.fill(text, (byte) 'a');
    upload(Tokens.seller(retailer), "a.txt", text).statusCode(201);
    upload(Tokens.seller(retailer), "a.txt", Arrays.copyOf(text, text.length + 1))
        .statusCode(413)
        .body("ruleId", equalTo("M-45"));
    upload(Tokens.seller(retailer), "a.txt", new byte[0]).statusCode(400);
  }

  @Test
  void five_files_and_twenty_megabytes_go_with_one_message() {
    questionOpened("EMAIL", "Waar is mijn factuur?");
    messages(1);
    byte[] seven = new byte[7 * MB];
    Arrays.fill(seven, (byte) 'a');
    String large = id("a.txt", seven);
    String other = id("b.txt", seven);
    String third = id("c.txt", seven);
    String small = id("d.txt", "klein".getBytes(UTF_8));

    previewing(List.of(large, other, small)).statusCode(200);
    previewing(List.of(large, other, third)).statusCode(413).body("ruleId", equalTo("M-48"));
    List<String> six =
        List.of(small, id("1.txt"), id("2.txt"), id("3.txt"), id("4.txt"), id("5.txt"));
    previewing(six.subList(0, 5)).statusCode(200).body("attachments", hasSize(5));
    previewing(six).statusCode(409).body("ruleId", equalTo("M-47"));
  }

  @Test
  void the_type_is_decided_by_the_last_extension_and_the_content_has_to_agree() {
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
  void an_unsafe_pdf_is_refused_with_what_helps_and_a_virus_without() {
    orderPlaced();
    questionOpened("EMAIL", "Waar is mijn factuur?");
    messages(1);
    upload(Tokens.seller(retailer), "a.pdf", TestFiles.pdfWithJavaScript())
        .statusCode(409)
        .contentType("application/problem+json")
        .body("ruleId", equalTo("M-49"))
        .body("remedies.platform", contains("WINDOWS", "MAC", "ANY"))
        .body("remedies[0].steps", hasSize(5));
    upload(Tokens.seller(retailer), "a.txt", TestFiles.EICAR.getBytes(UTF_8))
        .statusCode(409)
        .body("ruleId", equalTo("M-49"));
    assertThat(RetailerRows.visible("attachment", retailer)).isZero();
  }

  @Test
  void files_go_with_an_open_question_by_mail_alone() {
    questionOpened("DM", "Waar is mijn factuur?");
    messages(1);

    previewing(List.of(id("a.txt"))).statusCode(409).body("ruleId", equalTo("M-44"));
    seller()
        .get("/conversations/" + question)
        .then()
        .body("actions.find { it.name == 'attach-file' }.allowed", equalTo(false))
        .body("actions.find { it.name == 'attach-file' }.ruleId", equalTo("M-44"));
  }

  @Test
  void a_customer_sends_a_photo_through_the_shop() {
    questionOpened("EMAIL", "Kapot");
    messages(1);
    byte[] gif = "GIF89a\1\0\1\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    String id =
        given()
            .auth()
            .oauth2(Tokens.webshop())
            .multiPart("file", "foto.gif", gif)
            .post("/attachments?retailerId=" + retailer)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    webshop()
        .body(Map.of("message", "Zie foto", "language", "nl", "attachmentIds", List.of(id)))
        .post("/conversations/" + question + "/customer-messages")
        .then()
        .statusCode(201)
        .body("attachments.fileName", contains("foto.gif"));

    messages(2).body("items[1].attachments.id", hasItem(id));
    given().auth().oauth2(Tokens.seller(retailer)).get("/attachments/" + id).then().statusCode(200);
    upload(Tokens.webshop(), "foto.gif", gif).statusCode(400);
  }

  private ValidatableResponse previewing(List<String> attachments) {
    return seller()
        .body(Map.of("message", "Zie bijlage", "attachmentIds", attachments))
        .post("/conversations/" + question + "/previews")
        .then();
  }

  private String id(String name) {
    return id(name, name.getBytes(UTF_8));
  }

  private String id(String name, byte[] content) {
    return upload(Tokens.seller(retailer), name, content).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse upload(String token, String name, byte[] content) {
    return given()
        .auth()
        .oauth2(token)
        .multiPart("file", name, content)
        .post("/attachments")
        .then();
  }
}
