package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.DeliverMail;
import dev.sellerdesk.messaging.application.port.out.MailTransport;
import dev.sellerdesk.messaging.application.port.out.OutgoingMailRepository;
import dev.sellerdesk.messaging.domain.Dispatch;
import dev.sellerdesk.messaging.domain.MailState;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.util.Optional;

/**
 * Sends inside the transaction, on purpose: the lock on the row is the claim. It needs no clock,
 * and a sender that dies gives its mail back at once. The transport's time limit bounds how long it
 * is held, and there are only a few senders.
 */
@UseCase
@AcrossRetailers
class DeliverMailService implements DeliverMail {

  private final OutgoingMailRepository mails;
  private final MailTransport transport;
  private final Clock clock;

  DeliverMailService(OutgoingMailRepository mails, MailTransport transport, Clock clock) {
    this.mails = mails;
    this.transport = transport;
    this.clock = clock;
  }

  @Override
  public boolean deliverNext() {
    Optional<OutgoingMail> due = mails.claimDue(clock.instant());
    return due.isPresent()
        && due.get().state() instanceof MailState.Queued queued
        && deliver(due.get(), queued);
  }

  private boolean deliver(OutgoingMail mail, MailState.Queued queued) {
    Dispatch outcome = transport.send(mail, queued.to());
    mail.dispatched(outcome, clock.instant());
    mails.save(mail);
    return switch (outcome) {
      case Dispatch.Accepted _, Dispatch.Refused _ -> true;
      // The next one would meet the same closed door.
      case Dispatch.TryLater _ -> false;
    };
  }
}
