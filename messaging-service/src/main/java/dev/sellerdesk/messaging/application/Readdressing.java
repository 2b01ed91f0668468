package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.OutgoingMailRepository;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.util.Optional;

/** Letters that were written before the order of their case was known, and so had no address. */
@UseCase
class Readdressing {

  private final OutgoingMailRepository mails;
  private final ContactDirectory contacts;
  private final Clock clock;

  Readdressing(OutgoingMailRepository mails, ContactDirectory contacts, Clock clock) {
    this.mails = mails;
    this.contacts = contacts;
    this.clock = clock;
  }

  void lettersOf(Conversation conversation) {
    Optional<CustomerContact> contact = contacts.find(conversation.order());
    mails
        .awaitingAddressIn(conversation.id())
        .forEach(mail -> {
          mail.orderKnown(conversation.order());
          contact.ifPresent(known -> mail.addressKnown(known.email(), clock.instant()));
          mails.save(mail);
        });
  }
}
