package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.Custody;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;
import java.util.Optional;

/** The cases of the running call's retailer, for those who change them. */
public interface CustomerQuestionRepository {

  /**
   * The case, which nobody else changes until the transaction ends: a second command waits and then
   * decides on what it finds.
   */
  Optional<CustomerQuestion> find(QuestionId id);

  /**
   * The case as its seller may know it: what Partnerservice holds is not there.
   *
   * @throws QuestionException.NotFound if there is none
   */
  default CustomerQuestion ofSeller(QuestionId id) {
    return find(id)
        .filter(question -> question.custody() == Custody.SELLER)
        .orElseThrow(() -> new QuestionException.NotFound(id));
  }

  /** The retailer's cases about this order that do not know the order yet. */
  List<CustomerQuestion> withUnknownOrder(OrderNumber orderNumber);

  /**
   * Stores the case; fails if it is not built on the version stored last. Gives it back with its
   * new version.
   */
  CustomerQuestion save(CustomerQuestion question);
}
