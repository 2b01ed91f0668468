package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.OrderKey;
import java.util.UUID;

/**
 * The survey of a closed case is due: its invitation goes to the customer, whose address only we
 * know (N-16).
 */
public interface InviteToSurvey {

  void invite(Command command);

  /**
   * @param token the secret of the survey's link
   */
  record Command(
      UUID invitationId, OrderKey order, String caseNumber, Language language, String token) {

    /** Without the secret, since this may end in a log. */
    @Override
    public String toString() {
      return "InviteToSurvey[" + invitationId + "]";
    }
  }
}
