package dev.sellerdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sellerdesk.platform.embedded.FreePorts;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailInboxTest {
  private int smtp;
  private int page;
  private MailInbox inbox;

  @BeforeEach
  void start() {
    List<Integer> free = FreePorts.pick(2);
    smtp = free.getFirst();
    page = free.getLast();
    inbox = MailInbox.start(smtp, page);
  }

  @AfterEach
  void stop() {
    inbox.close();
  }

  @Test
  void shows_what_was_sent_newest_last() throws Exception {
    send(
        "<1@test>",
        "erika@customer.example",
        "Où est ma commande ?",
        "à bientôt",
        "<p>à bientôt</p>");
    send("<2@test>", "seller+nl@retailer.example", "Second", "two", "");

    JsonNode mails = Api.JSON.readTree(get("/api/messages").body());
    assertThat(mails).hasSize(2);
    JsonNode first = mails.path(0);
    assertThat(first.path("messageId").asText()).isEqualTo("<1@test>");
    assertThat(first.path("from").asText()).isEqualTo("desk@sellerdesk.example");
    assertThat(first.path("to").asText()).isEqualTo("erika@customer.example");
    assertThat(first.path("subject").asText()).isEqualTo("Où est ma commande ?");
    assertThat(first.path("text").asText().strip()).isEqualTo("à bientôt");
    assertThat(first.path("html").asText().strip()).isEqualTo("<p>à bientôt</p>");
    assertThat(first.path("receivedAt").asText()).endsWith("Z");
    assertThat(first.path("headers").path("From").asText()).contains("desk@sellerdesk.example");
    assertThat(mails.path(1).path("text").asText().strip()).isEqualTo("two");

    assertThat(Api.JSON.readTree(get("/api/messages?to=seller%2Bnl@retailer.example").body()))
        .hasSize(1);
    assertThat(Api.JSON.readTree(get("/api/messages?to=nobody@retailer.example").body())).isEmpty();
  }

  @Test
  void a_mail_that_is_sent_again_is_one_mail() throws Exception {
    send("<1@test>", "erika@customer.example", "Once", "text", "");
    send("<1@test>", "erika@customer.example", "Once", "text", "");
    assertThat(inbox.mails())
        .singleElement()
        .satisfies(mail -> assertThat(mail.copies()).isEqualTo(2));
  }

  @Test
  void a_mails_html_is_shown_without_running_anything() throws Exception {
    send(
        "<1@test>",
        "erika@customer.example",
        "<script>alert(1)</script>",
        "t",
        "<script>alert(2)</script><b>hi</b>");
    assertThat(get("/").body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>");
    assertThat(get("/messages/1").body())
        .contains("sandbox=\"allow-popups")
        .doesNotContain("<script>");
    HttpResponse<String> html = get("/messages/1/html");
    assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("sandbox allow-popups");
    assertThat(html.body()).contains("<b>hi</b>");
    assertThat(get("/messages/2").statusCode()).isEqualTo(404);
  }

  @Test
  void the_inbox_can_be_emptied() throws Exception {
    send("<1@test>", "erika@customer.example", "Once", "text", "");
    HttpRequest delete = HttpRequest.newBuilder(uri("/api/messages")).DELETE().build();
    assertThat(HttpClient.newHttpClient().send(delete, BodyHandlers.ofString()).statusCode())
        .isEqualTo(204);
    assertThat(inbox.mails()).isEmpty();
  }

  private void send(String messageId, String to, String subject, String text, String html)
      throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(smtp));
    MimeMessage message =
        new MimeMessage(Session.getInstance(properties)) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
          }
        };
    message.setFrom(new InternetAddress("desk@sellerdesk.example"));
    message.setRecipient(RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    if (html.isEmpty()) {
      message.setText(text, "UTF-8");
    } else {
      MimeBodyPart plain = new MimeBodyPart();
      plain.setText(text, "UTF-8");
      MimeBodyPart rich = new MimeBodyPart();
      rich.setContent(html, "text/html; charset=utf-8");
      message.setContent(new MimeMultipart("alternative", plain, rich));
    }
    Transport.send(message);
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + page + path);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }
}
