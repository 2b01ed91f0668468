package dev.sellerdesk.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.domain.MailState.AwaitingAddress;
import dev.sellerdesk.messaging.domain.MailState.Failed;
import dev.sellerdesk.messaging.domain.MailState.Queued;
import dev.sellerdesk.messaging.domain.MailState.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutgoingMailTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final EmailAddress ERIKA = new EmailAddress("erika@customer.example");

  @Test
  void a_mail_that_was_taken_is_done() {
    OutgoingMail mail = queued();

    mail.dispatched(new Dispatch.Accepted(), NOW);

    assertThat(mail.state()).isEqualTo(new Sent(ERIKA, 1, NOW));
    assertThat(Delivery.of(mail.state())).isEqualTo(new Delivery.Sent(NOW));
  }

  @Test
  void a_mail_that_is_refused_comes_back() {
    OutgoingMail mail = queued();

    mail.dispatched(new Dispatch.Refused("SMTP 550"), NOW);

    assertThat(mail.state()).isEqualTo(new Failed(ERIKA, 1, NOW, "SMTP 550"));
    assertThat(Delivery.of(mail.state())).isEqualTo(new Delivery.Bounced(NOW, "SMTP 550"));
  }

  @Test
  void
      while_no_server_answers_the_pauses_double_up_to_five_minutes_and_the_mail_is_never_given_up() {
    OutgoingMail mail = queued();
    Duration expected = Duration.ofSeconds(1);
    for (int attempt = 1; attempt <= 1_000; attempt++) {
      mail.dispatched(new Dispatch.TryLater(), NOW);
      assertThat(mail.state()).isEqualTo(new Queued(ERIKA, attempt, NOW.plus(expected)));
      expected =
          expected.multipliedBy(2).compareTo(Duration.ofMinutes(5)) < 0
              ? expected.multipliedBy(2)
              : Duration.ofMinutes(5);
    }
  }

  @Test
  void a_mail_without_an_order_takes_the_first_one_of_its_retailer() {
    OutgoingMail mail =
        OutgoingMail.awaitingAddress(
            UUID.randomUUID(),
            MailKind.CUSTOMER_MESSAGE,
            UUID.randomUUID(),
            new OrderKey("1001", ""),
            awaiting().content());

    mail.orderKnown(new OrderKey("1002", "B1"));
    assertThat(mail.order().orderNumber()).isEmpty();
    mail.orderKnown(new OrderKey("1001", "A1"));
    mail.orderKnown(new OrderKey("1001", "A2"));

    assertThat(mail.order()).isEqualTo(new OrderKey("1001", "A1"));
  }

  @Test
  void a_mail_without_address_goes_once_the_order_is_known() {
    OutgoingMail mail = awaiting();
    assertThat(Delivery.of(mail.state())).isEqualTo(new Delivery.Queued());

    mail.addressKnown(ERIKA, NOW);

    assertThat(mail.state()).isEqualTo(new Queued(ERIKA, 0, NOW));
  }

  @Test
  void a_mail_without_address_cannot_be_sent() {
    OutgoingMail mail = awaiting();

    mail.dispatched(new Dispatch.Accepted(), NOW);

    assertThat(mail.state()).isEqualTo(new AwaitingAddress());
  }

  @Test
  void an_address_that_becomes_known_again_sends_nothing_again() {
    OutgoingMail mail = queued();
    mail.dispatched(new Dispatch.Accepted(), NOW);

    mail.addressKnown(new EmailAddress("other@customer.example"), NOW.plusSeconds(1));

    assertThat(mail.state()).isEqualTo(new Sent(ERIKA, 1, NOW));
  }

  private static OutgoingMail queued() {
    return OutgoingMail.to(
        ERIKA,
        UUID.randomUUID(),
        MailKind.CUSTOMER_MESSAGE,
        UUID.randomUUID(),
        order(),
        content(),
        NOW);
  }

  private static OutgoingMail awaiting() {
    return OutgoingMail.awaitingAddress(
        UUID.randomUUID(), MailKind.SURVEY_INVITATION, UUID.randomUUID(), order(), content());
  }

  private static OrderKey order() {
    return new OrderKey("1001", "A2K8290LP8");
  }

  private static MailContent content() {
    return new MailContent(
        new Mailbox("Seller", new EmailAddress("case-1@mail.example")),
        "Subject",
        "Text",
        "<p>Text</p>");
  }
}
