package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.KeepContact;
import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.OutgoingMailRepository;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;

@UseCase
class KeepContactService implements KeepContact {

  private final ContactDirectory contacts;
  private final OutgoingMailRepository mails;
  private final Clock clock;

  KeepContactService(ContactDirectory contacts, OutgoingMailRepository mails, Clock clock) {
    this.contacts = contacts;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public void keep(Command command) {
    contacts.save(command.contact());
    mails
        .awaitingAddressOf(command.contact().order())
        .forEach(mail -> {
          mail.addressKnown(command.contact().email(), clock.instant());
          mails.save(mail);
        });
  }
}
