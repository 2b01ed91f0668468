package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.application.QuestionQuery;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;
import java.util.Optional;

/**
 * The cases that the running call may see, for those who only look. Rows are whole cases, because
 * what a row shows, the deadlines and the allowed actions, the case itself decides.
 */
public interface QuestionReadModel {

  Optional<CustomerQuestion> find(QuestionId id);

  /**
   * In the order of the view, from after the query's position on; those that Partnerservice holds
   * only if wanted.
   */
  List<CustomerQuestion> list(QuestionQuery query, boolean withPartnerservice);
}
