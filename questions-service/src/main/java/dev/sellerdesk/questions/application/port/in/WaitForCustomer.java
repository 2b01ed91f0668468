package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.domain.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * The seller asked the customer something and waits; the clocks stop until the customer
 * writes.
 */
public interface WaitForCustomer {

  QuestionDetail waitForCustomer(Command command);

  /**
   * @param expectedVersion what the seller has read; {@code null} when it does not matter
   */
  record Command(QuestionId questionId, @Nullable Long expectedVersion) {}
}
