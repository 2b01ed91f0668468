package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.DeliverMail;
import dev.sellerdesk.messaging.application.port.out.AttachmentRepository;
import dev.sellerdesk.messaging.application.port.out.MailTransport;
import dev.sellerdesk.messaging.application.port.out.OutgoingMailRepository;
import dev.sellerdesk.messaging.domain.Dispatch;
import dev.sellerdesk.messaging.domain.MailState;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.util.List;
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
  private final AttachmentRepository attachments;
  private final MailTransport transport;
  private final Clock clock;

  DeliverMailService(
      OutgoingMailRepository mails,
      AttachmentRepository attachments,
      MailTransport transport,
      Clock clock) {
    this.mails = mails;
    this.attachments = attachments;
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
    Dispatch outcome = transport.send(mail, queued.to(), attachmentsOf(mail));
    mail.dispatched(outcome, clock.instant());
    mails.save(mail);
    return switch (outcome) {
      case Dispatch.Accepted _, Dispatch.Refused _ -> true;
      // The next one would meet the same closed door.
      case Dispatch.TryLater _ -> false;
    };
  }

  private List<Attachment> attachmentsOf(OutgoingMail mail) {
    return switch (mail.kind()) {
      case CUSTOMER_MESSAGE -> attachments.ofMessage(new MessageId(mail.about()));
      case SELLER_NOTICE, CASE_NOTICE, DAILY_DIGEST, SHIPPING_NOTICE, SURVEY_INVITATION ->
          List.of();
    };
  }
}
