package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.TellSeller;
import dev.sellerdesk.platform.UseCase;

@UseCase
class TellSellerService implements TellSeller {

  private final MailDesk mailDesk;

  TellSellerService(MailDesk mailDesk) {
    this.mailDesk = mailDesk;
  }

  @Override
  public void tell(Command command) {
    mailDesk.tellSeller(command);
  }
}
