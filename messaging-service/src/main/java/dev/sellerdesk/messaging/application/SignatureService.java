package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.SignMessages;
import dev.sellerdesk.messaging.application.port.out.Signatures;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.compose.Signature;
import dev.sellerdesk.platform.UseCase;

@UseCase
class SignatureService implements SignMessages {

  private final Signatures signatures;

  SignatureService(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public Signature read(String retailerId, String userId) {
    return signatures.of(retailerId, userId);
  }

  @Override
  public Signature choose(Command command) {
    Signature before = signatures.of(command.retailerId(), command.userId());
    if (command.basedOn() != null && command.basedOn() != before.version()) {
      throw new MessagingException.StaleVersion();
    }
    return signatures.save(
        new Signature(command.retailerId(), command.userId(), command.texts(), before.version()));
  }
}
