package dev.sellerdesk.nps.adapter.out.persistence;

import dev.sellerdesk.nps.application.InMemoryContactHistory;
import dev.sellerdesk.nps.application.InMemorySurveyRepository;
import dev.sellerdesk.nps.application.port.out.ContactHistory;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import java.util.function.Supplier;

class InMemorySurveyStoreTest extends SurveyStoreContract {

  private final InMemorySurveyRepository surveys = new InMemorySurveyRepository();
  private final InMemoryContactHistory history = new InMemoryContactHistory(surveys);

  @Override
  SurveyRepository surveys() {
    return surveys;
  }

  @Override
  ContactHistory history() {
    return history;
  }

  @Override
  <T> T inTransaction(Supplier<T> action) {
    return action.get();
  }
}
