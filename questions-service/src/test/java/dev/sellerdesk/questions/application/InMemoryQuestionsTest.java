package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.QuestionReadModel;
import dev.sellerdesk.questions.domain.RetailerId;
import java.util.function.Supplier;

class InMemoryQuestionsTest extends QuestionStoreContract {

  private final InMemoryQuestions questions = new InMemoryQuestions();

  @Override
  protected CustomerQuestionRepository repository() {
    return questions;
  }

  @Override
  protected QuestionReadModel readModel() {
    return questions;
  }

  @Override
  protected <R> R within(RetailerId retailer, Supplier<R> action) {
    return action.get();
  }
}
