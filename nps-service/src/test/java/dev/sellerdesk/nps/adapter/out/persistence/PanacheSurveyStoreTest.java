package dev.sellerdesk.nps.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.nps.application.port.out.ContactHistory;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.platform.tenancy.RetailerScope;
import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestBackend;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class PanacheSurveyStoreTest extends SurveyStoreContract {

  @Inject SurveyRepository surveys;
  @Inject ContactHistory history;
  @Inject RetailerScope scope;

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
    return scope.call("1001", () -> QuarkusTransaction.requiringNew().call(action::get));
  }

  /**
   * When a customer was last asked, and nothing else, holds over all retailers; the settings are
   * the marketplace's.
   */
  @Test
  void every_table_belongs_to_retailers_except_those_that_span_them() {
    RetailerRows.areProtected("customer_contact", "survey_settings", "question_set");
  }

  @Test
  void a_connection_without_a_retailer_sees_no_survey() {
    a_survey_comes_back_as_it_was_in_every_state();

    assertThat(RetailerRows.visible("survey", "1001")).isPositive();
    assertThat(RetailerRows.visible("survey", "1002")).isZero();
    assertThat(RetailerRows.visible("survey", "")).isZero();
  }
}
