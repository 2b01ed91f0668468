package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.platform.tenancy.RetailerScope;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.questions.application.QuestionStoreContract;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.QuestionReadModel;
import dev.sellerdesk.questions.domain.RetailerId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class PanacheQuestionStoreTest extends QuestionStoreContract {

  @Inject CustomerQuestionRepository repository;
  @Inject QuestionReadModel readModel;
  @Inject RetailerScope scope;

  @Override
  protected CustomerQuestionRepository repository() {
    return repository;
  }

  @Override
  protected QuestionReadModel readModel() {
    return readModel;
  }

  @Override
  protected <R> R within(RetailerId retailer, Supplier<R> action) {
    return scope.call(retailer.value(), () -> QuarkusTransaction.requiringNew().call(action::get));
  }
}
