package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.AfterSend;
import dev.sellerdesk.questions.domain.QuestionId;
import java.time.Instant;

/**
 * A message of the seller was sent: contact with the customer, and what the seller decided
 * with it.
 */
public interface RecordSellerMessage {

  /** News about a question that we do not have, or that came too late, changes nothing. */
  void record(Command command);

  /**
   * @param toCustomer false when it went to the operator, which is no contact
   * @param sentBy the user, as the identity provider names them
   */
  record Command(
      QuestionId questionId,
      boolean toCustomer,
      AfterSend afterSend,
      String sentBy,
      Instant sentAt) {}
}
