package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.QuestionId;
import java.time.Instant;

/**
 * The customer wrote again: the seller has to answer, and a closed question opens again
 * (Q-39).
 */
public interface RecordCustomerMessage {

  /** News about a question that we do not have changes nothing. */
  void record(Command command);

  record Command(QuestionId questionId, Language language, Instant receivedAt) {}
}
