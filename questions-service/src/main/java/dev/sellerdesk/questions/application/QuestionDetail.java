package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.Deadline;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.shared.value.AllowedAction;
import java.util.List;
import java.util.Optional;

/**
 * A case as somebody looks at it now.
 *
 * @param deadlines empty while no clock runs
 * @param actions what the one who looks may do (D2)
 * @param unreadByUser messages that the user who looks has not seen; only of a single case
 */
public record QuestionDetail(
    CustomerQuestion question,
    Subject subject,
    List<Deadline> deadlines,
    List<AllowedAction> actions,
    Optional<Integer> unreadByUser) {

  QuestionDetail withUnreadBy(int messagesRead) {
    return new QuestionDetail(
        question,
        subject,
        deadlines,
        actions,
        Optional.of(question.unread().sinceReading(messagesRead)));
  }
}
