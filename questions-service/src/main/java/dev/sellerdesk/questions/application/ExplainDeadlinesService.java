package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.ExplainDeadlines;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.ExplainedDeadline;
import dev.sellerdesk.questions.domain.QuestionId;
import java.time.Clock;
import java.util.List;

@UseCase
class ExplainDeadlinesService implements ExplainDeadlines {

  private final SellerView view;
  private final RetailerDirectory retailers;
  private final Clock clock;

  ExplainDeadlinesService(SellerView view, RetailerDirectory retailers, Clock clock) {
    this.view = view;
    this.retailers = retailers;
    this.clock = clock;
  }

  @Override
  public List<ExplainedDeadline> of(QuestionId id) {
    CustomerQuestion question = view.require(id);
    return question.explainedDeadlines(
        retailers.termsOf(question.opening().retailerId()), clock.instant());
  }
}
