package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.TellShipping;
import dev.sellerdesk.messaging.domain.ShippingNotice;
import dev.sellerdesk.platform.UseCase;

@UseCase
class TellShippingService implements TellShipping {

  private final MailDesk mailDesk;

  TellShippingService(MailDesk mailDesk) {
    this.mailDesk = mailDesk;
  }

  @Override
  public void tell(ShippingNotice notice) {
    mailDesk.tellShipping(notice);
  }
}
