package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.CaseNews;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.time.Instant;
import java.util.Optional;

/** Something happened to a case that the seller has to know: one mail each. */
public interface TellSeller {

  /**
   * Tells nothing when the case has changed since (it is closed, or Partnerservice's).
   *
   * @throws dev.sellerdesk.messaging.domain.MessagingException.UnknownConversation if the case has
   *     not begun here
   */
  void tell(Command command);

  /**
   * @param at when it happened; the same news of the same instant is told once
   * @param until when the seller loses the case, where that is so
   */
  record Command(
      QuestionId questionId,
      String caseNumber,
      OrderKey order,
      CaseNews news,
      Instant at,
      Optional<Instant> until) {}
}
