package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.domain.QuestionId;
import org.jspecify.annotations.Nullable;

/** The seller closes a question as resolved, which needs contact first. */
public interface CloseQuestion {

  QuestionDetail close(Command command);

  /**
   * @param explanation a note about the closing, blank for none
   * @param expectedVersion what the seller has read; {@code null} when it does not matter
   */
  record Command(QuestionId questionId, String explanation, @Nullable Long expectedVersion) {}
}
