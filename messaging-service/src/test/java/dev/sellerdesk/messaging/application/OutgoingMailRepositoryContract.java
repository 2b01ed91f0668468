package dev.sellerdesk.messaging.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.OutgoingMailRepository;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.Dispatch;
import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MailContent;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.MailState;
import dev.sellerdesk.messaging.domain.Mailbox;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every outbox of mails does; the fake and the real one pass the same tests, each on an empty
 * outbox.
 */
public abstract class OutgoingMailRepositoryContract {

  protected static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final EmailAddress ERIKA = new EmailAddress("erika@customer.example");

  private final OrderKey order = new OrderKey("1001", "A" + UUID.randomUUID());

  protected abstract OutgoingMailRepository mails();

  protected abstract ContactDirectory contacts();

  /** Runs a step as one use case would. */
  protected abstract void inTransaction(Runnable step);

  @Test
  void a_cause_makes_one_mail_per_kind() {
    OutgoingMail mail = queued(NOW);
    inTransaction(() -> mails().save(mail));

    inTransaction(() -> {
      assertThat(mails().exists(mail.kind(), mail.about())).isTrue();
      assertThat(mails().exists(MailKind.SELLER_NOTICE, mail.about())).isFalse();
      assertThat(mails().exists(mail.kind(), UUID.randomUUID())).isFalse();
    });
  }

  @Test
  void what_is_due_longest_comes_first_and_what_is_due_now_is_due() {
    OutgoingMail later = queued(NOW);
    OutgoingMail earlier = queued(NOW.minusSeconds(1));
    inTransaction(() -> {
      mails().save(later);
      mails().save(earlier);
    });

    sent(earlier);
    sent(later);
    inTransaction(() -> assertThat(mails().claimDue(NOW)).isEmpty());
  }

  @Test
  void what_is_due_later_is_not_due() {
    inTransaction(() -> mails().save(queued(NOW.plusNanos(1_000))));

    inTransaction(() -> assertThat(mails().claimDue(NOW)).isEmpty());
    inTransaction(() -> assertThat(mails().claimDue(NOW.plusNanos(1_000))).isPresent());
  }

  @Test
  void a_mail_comes_back_as_it_was_stored() {
    OutgoingMail mail = queued(NOW);
    inTransaction(() -> mails().save(mail));

    inTransaction(() ->
        assertThat(mails().claimDue(NOW))
            .hasValueSatisfying(found -> {
              assertThat(found.content()).usingRecursiveComparison().isEqualTo(mail.content());
              assertThat(found.state()).isEqualTo(mail.state());
              assertThat(found.order()).isEqualTo(order);
            }));
  }

  @Test
  void a_mail_that_waits_for_an_address_is_found_by_its_order_only() {
    OutgoingMail mail = awaiting();
    inTransaction(() -> mails().save(mail));

    inTransaction(() -> {
      assertThat(mails().claimDue(NOW)).isEmpty();
      assertThat(mails().awaitingAddressOf(order))
          .extracting(OutgoingMail::id)
          .containsExactly(mail.id());
      assertThat(mails().awaitingAddressOf(new OrderKey("1001", "other"))).isEmpty();
      assertThat(mails().awaitingAddressOf(new OrderKey("1002", order.orderNumber()))).isEmpty();
    });
  }

  @Test
  void a_mail_whose_address_became_known_unnoticed_is_found() {
    inTransaction(() -> mails().save(awaiting()));
    inTransaction(() -> assertThat(mails().awaitingKnownAddress(10)).isEmpty());

    inTransaction(() ->
        contacts()
            .save(new CustomerContact(order, "c-81", "Erika", "Jansen", ERIKA, null, Language.NL)));

    inTransaction(() -> assertThat(mails().awaitingKnownAddress(10)).hasSize(1));
  }

  @Test
  void the_backlog_counts_what_waits_and_since_when() {
    inTransaction(() -> {
      mails().save(queued(NOW.minusSeconds(90)));
      mails().save(queued(NOW.plusSeconds(90)));
      mails().save(awaiting());
    });

    inTransaction(() ->
        assertThat(mails().backlog(NOW)).isEqualTo(new MailBacklog(2, 1, Duration.ofSeconds(90))));
  }

  private void sent(OutgoingMail expected) {
    inTransaction(() -> {
      OutgoingMail mail = mails().claimDue(NOW).orElseThrow();
      assertThat(mail.id()).isEqualTo(expected.id());
      mail.dispatched(new Dispatch.Accepted(), NOW);
      mails().save(mail);
    });
  }

  protected OutgoingMail queued(Instant due) {
    return new OutgoingMail(
        UUID.randomUUID(),
        MailKind.CUSTOMER_MESSAGE,
        UUID.randomUUID(),
        order,
        content(),
        new MailState.Queued(ERIKA, 0, due));
  }

  private OutgoingMail awaiting() {
    return OutgoingMail.awaitingAddress(
        UUID.randomUUID(), MailKind.CUSTOMER_MESSAGE, UUID.randomUUID(), order, content());
  }

  private static MailContent content() {
    return new MailContent(
        new Mailbox("Winkel", new EmailAddress("case-1@mail.example")),
        "Onderwerp",
        "Tekst\n",
        "<p>Tekst</p>");
  }
}
