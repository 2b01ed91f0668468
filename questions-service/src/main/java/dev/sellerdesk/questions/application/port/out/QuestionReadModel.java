package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.application.OverviewQuery.Position;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cases that the running call may see, for those who only look. Rows are whole cases, because
 * what a row shows, the deadlines and the allowed actions, the case itself decides.
 */
public interface QuestionReadModel {

  Optional<CustomerQuestion> find(QuestionId id);

  /** What Partnerservice holds, the oldest first, from after this position on. */
  List<CustomerQuestion> heldByPartnerservice(@Nullable Position after, int limit);
}
