package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.TidyMail;
import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.application.port.out.OutgoingMailRepository;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;

/**
 * A mail and the address or the order it needs can be stored in the same instant by two
 * transactions that do not see each other.
 */
@UseCase
@AcrossRetailers
class TidyMailService implements TidyMail {

  private static final int BATCH = 100;

  private final OutgoingMailRepository mails;
  private final ContactDirectory contacts;
  private final ConversationRepository conversations;
  private final Readdressing readdressing;
  private final Clock clock;

  TidyMailService(
      OutgoingMailRepository mails,
      ContactDirectory contacts,
      ConversationRepository conversations,
      Readdressing readdressing,
      Clock clock) {
    this.mails = mails;
    this.contacts = contacts;
    this.conversations = conversations;
    this.readdressing = readdressing;
    this.clock = clock;
  }

  @Override
  public MailBacklog tidy() {
    mails
        .identifiedMeanwhile(BATCH)
        .forEach(id -> conversations.find(id).ifPresent(readdressing::lettersOf));
    mails.awaitingKnownAddress(BATCH).forEach(this::release);
    return mails.backlog(clock.instant());
  }

  private void release(OutgoingMail mail) {
    contacts
        .find(mail.order())
        .ifPresent(contact -> {
          mail.addressKnown(contact.email(), clock.instant());
          mails.save(mail);
        });
  }
}
