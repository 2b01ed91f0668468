package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.QuestionState.Merged;
import java.time.Instant;
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
   * The case as its seller may know it at this instant.
   *
   * @throws QuestionException.NotFound if there is none
   * @throws QuestionException.WithPartnerservice if Partnerservice has it
   */
  default CustomerQuestion ofSeller(QuestionId id, Instant at) {
    return find(id)
        .orElseThrow(() -> new QuestionException.NotFound(id))
        .requireVisibleToSeller(at);
  }

  /**
   * The case that goes on after this one was merged, or this one itself: what is said in a
   * duplicate belongs there.
   */
  default Optional<CustomerQuestion> goingOn(CustomerQuestion question) {
    return question.state() instanceof Merged merged
        ? find(merged.into()).flatMap(this::goingOn)
        : Optional.of(question);
  }

  /** The oldest open case about this order that its seller may see at this instant. */
  Optional<CustomerQuestion> openAbout(OrderNumber orderNumber, Instant at);

  /**
   * The open cases of this customer that their seller may see at this instant; two of many
   * are enough to know that there are several.
   */
  List<CustomerQuestion> openOfCustomer(String customerRef, Instant at);

  /** The retailer's cases about this order that do not know the order yet. */
  List<CustomerQuestion> withUnknownOrder(OrderNumber orderNumber);

  /**
   * Stores the case; fails if it is not built on the version stored last. Gives it back with its
   * new version.
   */
  CustomerQuestion save(CustomerQuestion question);
}
