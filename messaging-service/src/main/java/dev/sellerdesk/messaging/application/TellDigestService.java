package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.TellDigest;
import dev.sellerdesk.messaging.domain.DailyDigest;
import dev.sellerdesk.platform.UseCase;

@UseCase
class TellDigestService implements TellDigest {

  private final MailDesk mailDesk;

  TellDigestService(MailDesk mailDesk) {
    this.mailDesk = mailDesk;
  }

  @Override
  public void tell(DailyDigest digest) {
    mailDesk.tellDigest(digest);
  }
}
