package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.Answer;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.compose.Change;
import dev.sellerdesk.messaging.domain.compose.Request;
import java.util.List;

/**
 * Makes of what a seller typed exactly what the customer will get (M-10, M-22, M-43, M-57), asking
 * translation engines on the way; so it holds no transaction. Nothing is kept or sent.
 */
public interface ComposeAnswer {

  Composed compose(Command command);

  record Command(QuestionId questionId, String userId, Request request) {}

  /**
   * @param own the same in the seller's words, where the answer is translated: both are shown
   *     (M-57)
   */
  record Composed(Command command, Answer answer, String own, List<Change> changes) {}
}
