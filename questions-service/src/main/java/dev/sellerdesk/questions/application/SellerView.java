package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.out.QuestionReadModel;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionId;
import java.time.Clock;

/** A case as its seller may look at it, without holding it for a change. */
@UseCase
class SellerView {

  private final QuestionReadModel questions;
  private final Clock clock;

  SellerView(QuestionReadModel questions, Clock clock) {
    this.questions = questions;
    this.clock = clock;
  }

  /**
   * The case, if its seller may see it now.
   *
   * @throws QuestionException.NotFound if there is none
   * @throws QuestionException.WithPartnerservice if Partnerservice has it
   */
  CustomerQuestion require(QuestionId id) {
    return questions
        .find(id)
        .orElseThrow(() -> new QuestionException.NotFound(id))
        .requireVisibleToSeller(clock.instant());
  }
}
