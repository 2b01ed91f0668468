package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.application.QuestionQuery;
import dev.sellerdesk.questions.application.QuestionQuery.Position;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cases that the running call may see, for those who only look. Rows are whole cases, because
 * what a row shows, the deadlines and the allowed actions, the case itself decides.
 */
public interface QuestionReadModel {

  Optional<CustomerQuestion> find(QuestionId id);

  /**
   * In the order of the view, from after the query's position on.
   *
   * @param onlyVisibleAt only what its seller may see at this instant; {@code null} for
   *     those who see everything
   */
  List<CustomerQuestion> list(QuestionQuery query, @Nullable Instant onlyVisibleAt);

  /** What Partnerservice holds, the oldest first, from after this position on. */
  List<CustomerQuestion> heldByPartnerservice(@Nullable Position after, int limit);
}
