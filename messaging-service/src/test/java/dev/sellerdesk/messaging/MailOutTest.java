package dev.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.shared.event.SurveyInvitationRequested;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mail, whatever happens to its server. */
@QuarkusTest
class MailOutTest extends MessagingDesk {

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
}
