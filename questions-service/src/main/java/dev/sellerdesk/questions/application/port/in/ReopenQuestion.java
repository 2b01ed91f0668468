package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.domain.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * The seller opens a closed question again, as long as the contact window lasts; only then a
 * message can be sent.
 */
public interface ReopenQuestion {

  QuestionDetail reopen(Command command);

  /**
   * @param expectedVersion what the seller has read; {@code null} when it does not matter
   */
  record Command(QuestionId questionId, @Nullable Long expectedVersion) {}
}
