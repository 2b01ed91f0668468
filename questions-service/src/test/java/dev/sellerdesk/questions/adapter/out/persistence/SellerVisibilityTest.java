package dev.sellerdesk.questions.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.tenancy.RetailerScope;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.questions.application.OverviewFilter;
import dev.sellerdesk.questions.application.OverviewQuery;
import dev.sellerdesk.questions.application.OverviewQuery.Matching;
import dev.sellerdesk.questions.application.OverviewView;
import dev.sellerdesk.questions.application.port.out.QuestionOverview;
import dev.sellerdesk.questions.application.port.out.QuestionOverview.Reader;
import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.overview.StoredQuestions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What lists show and what a case says of itself are the same, at the boundary too. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class SellerVisibilityTest {

  private static final Instant END = Instant.parse("2026-11-22T11:00:00.000001Z");
  private static final Duration TICK = Duration.ofNanos(1_000);

  @Inject QuestionOverview overview;
  @Inject RetailerScope scope;

  private final RetailerId retailer =
      new RetailerId("Z" + ThreadLocalRandom.current().nextInt(1_000_000_000));
  private final StoredQuestions questions = new StoredQuestions(retailer.value());

  @Test
  void Q_17_a_forwarded_question_is_gone_at_the_very_instant_whoever_looks_first() {
    UUID id = questions.store(StoredQuestions.question());
    questions.execute(
        "update customer_question set return_at = ?, respond_until = ?, remind_at = ?, handed_over_at = ?, forwarded_at = ? where id = ?",
        END,
        END,
        END,
        END,
        END,
        id);

    for (OverviewView view : List.of(OverviewView.OPEN, OverviewView.ALL, OverviewView.AWAITING)) {
      List<CustomerQuestion> before = seen(view, END.minus(TICK), Reader.SELLER);
      assertThat(before).extracting(question -> question.id().value()).containsExactly(id);
      assertThat(before.getFirst().visibleToSeller(END.minus(TICK))).isTrue();
      assertThat(before.getFirst().visibleToSeller(END)).isFalse();
      assertThat(seen(view, END, Reader.SELLER)).isEmpty();
      assertThat(seen(view, END, Reader.PARTNERSERVICE)).hasSize(1);
    }
  }

  private List<CustomerQuestion> seen(OverviewView view, Instant at, Reader reader) {
    OverviewQuery query =
        new OverviewQuery(retailer, OverviewFilter.of(view), 10, null, Matching.AS_WRITTEN);
    return scope.call(
        retailer.value(),
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> overview.list(query, reader, Country.NL.zone(), at)));
  }
}
