package dev.sellerdesk.messaging.application;

import static dev.sellerdesk.messaging.application.MessagingFixture.ERIKA;
import static dev.sellerdesk.messaging.application.MessagingFixture.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.Delivery;
import dev.sellerdesk.messaging.domain.Dispatch;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.MailState;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutgoingMailFlowTest {

  private final MessagingFixture desk = new MessagingFixture();

  @Test
  void a_mail_waits_for_the_order_and_goes_when_it_comes() {
    desk.customerAsks("Hallo?");
    desk.sellerAnswers("Dag");
    desk.mailGoesOut();
    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE).getFirst().state())
        .isEqualTo(new MailState.AwaitingAddress());

    desk.orderPlaced();
    desk.mailGoesOut();

    assertThat(desk.mailServer.attempts.getLast().to()).isEqualTo(ERIKA);
  }

  @Test
  void a_mail_and_its_address_that_missed_each_other_are_brought_together() {
    desk.surveyRequested(UUID.randomUUID());
    desk.contacts.save(
        new CustomerContact(ORDER, "c-81", "Erika", "Jansen", ERIKA, null, Language.NL));

    MailBacklog backlog = desk.tidyMail.tidy();

    assertThat(backlog).isEqualTo(new MailBacklog(1, 0, Duration.ZERO));
  }

  @Test
  void an_invitation_is_sent_once_however_often_it_is_requested() {
    desk.orderPlaced();
    UUID invitation = UUID.randomUUID();

    desk.surveyRequested(invitation);
    desk.surveyRequested(invitation);
    desk.mailGoesOut();

    assertThat(desk.mailServer.attempts).hasSize(1);
    assertThat(desk.mailServer.attempts.getFirst().mail().content().subject())
        .isEqualTo("survey fr");
    assertThat(desk.mailServer.attempts.getFirst().mail().content().text())
        .isEqualTo("secret-token");
  }

  @Test
  void while_the_server_is_down_only_one_mail_knocks_and_none_is_lost() {
    desk.orderPlaced();
    for (int i = 0; i < 5; i++) {
      desk.surveyRequested(UUID.randomUUID());
    }
    desk.mailServer.answer = new Dispatch.TryLater();
    desk.mailGoesOut();
    assertThat(desk.mailServer.attempts).hasSize(1);

    desk.mailServer.answer = new Dispatch.Accepted();
    desk.timePasses(Duration.ofSeconds(1));
    desk.mailGoesOut();

    assertThat(desk.mails.all())
        .extracting(mail -> mail.state().getClass().getSimpleName())
        .containsOnly("Sent");
  }

  @Test
  void every_attempt_is_the_same_mail() {
    desk.orderPlaced();
    desk.surveyRequested(UUID.randomUUID());
    desk.mailServer.answer = new Dispatch.TryLater();
    desk.mailGoesOut();
    desk.timePasses(Duration.ofSeconds(1));
    desk.mailGoesOut();

    assertThat(desk.mailServer.attempts).extracting(attempt -> attempt.mail().id()).hasSize(2);
    assertThat(desk.mailServer.attempts.stream().map(attempt -> attempt.mail().id()).distinct())
        .hasSize(1);
  }

  @Test
  void a_refused_mail_comes_back_to_its_message_and_the_others_go_on() {
    desk.orderPlaced();
    desk.customerAsks("Hallo?");
    desk.mailGoesOut();
    desk.sellerAnswers("Dag");
    desk.mailServer.answer = new Dispatch.Refused("SMTP 550");

    desk.mailGoesOut();

    assertThat(desk.seenBy("anna").getLast().delivery())
        .isEqualTo(new Delivery.Bounced(desk.clock.instant(), "SMTP 550"));
  }
}
