package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.OutgoingMailRepository;

class InMemoryMailsTest extends OutgoingMailRepositoryContract {

  private final InMemoryContacts contacts = new InMemoryContacts();
  private final InMemoryMails mails = new InMemoryMails(order -> contacts.find(order).isPresent());

  @Override
  protected OutgoingMailRepository mails() {
    return mails;
  }

  @Override
  protected ContactDirectory contacts() {
    return contacts;
  }

  @Override
  protected void inTransaction(Runnable step) {
    step.run();
  }
}
