package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.Initiator;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.RetailerId;
import java.time.Instant;
import java.util.Optional;

/**
 * Seller and customer spoke by phone: the call is added to a question, or becomes a closed one
 * (Q-44).
 */
public interface RecordPhoneCall {

  /** A call that was told before changes nothing. */
  void record(Command command);

  /**
   * A call that was answered.
   *
   * @param callId as the telephone network names it
   * @param questionId the question that was called about, if somebody said so
   * @param orderNumber the order that was called about
   * @param caller who called
   */
  record Command(
      String callId,
      RetailerId retailerId,
      Optional<QuestionId> questionId,
      OrderNumber orderNumber,
      Initiator caller,
      Instant startedAt,
      Instant endedAt) {}
}
