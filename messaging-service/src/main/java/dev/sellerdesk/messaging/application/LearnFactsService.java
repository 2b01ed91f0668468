package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.LearnFacts;
import dev.sellerdesk.messaging.application.port.out.CaseFacts;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.UseCase;
import java.util.Optional;

@UseCase
class LearnFactsService implements LearnFacts {

  private final CaseFacts facts;

  LearnFactsService(CaseFacts facts) {
    this.facts = facts;
  }

  @Override
  public void ofOrder(OrderKey order, OrderFacts known) {
    facts.learnOfOrder(order, known);
  }

  @Override
  public void ofCase(
      QuestionId questionId, String retailerId, Optional<String> subject, Optional<String> item) {
    facts.learnOfCase(questionId, retailerId, subject, item);
  }
}
