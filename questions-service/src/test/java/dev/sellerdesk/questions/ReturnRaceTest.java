package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.tenancy.RetailerScope;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.questions.application.port.in.RecordSellerMessage;
import dev.sellerdesk.questions.application.port.in.WakeQuestion;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.domain.AfterSend;
import dev.sellerdesk.questions.domain.CaseNumber;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.Initiator;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.NewQuestion;
import dev.sellerdesk.questions.domain.OrderFacts;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionFixture;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** A reply at the last instant against the return at 48 hours: one of them wins. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class ReturnRaceTest extends QuestionsOverRest {

  private static final Duration LAST_MILLISECOND = Duration.ofMillis(1);

  @Inject RecordSellerMessage sellerMessage;
  @Inject WakeQuestion wakeQuestion;
  @Inject CustomerQuestionRepository repository;
  @Inject RetailerScope scope;

  @Test
  void Q_17_reply_at_47_59_59_999_and_return_have_one_winner() throws Exception {
    int replies = 0;
    int returns = 0;
    for (int round = 0; round < 40; round++) {
      Instant forwardedAt = now().minus(Duration.ofHours(48));
      CustomerQuestion question = stored(forwardedAt);
      Instant sentAt = forwardedAt.plus(Duration.ofHours(48)).minus(LAST_MILLISECOND);
      CountDownLatch start = new CountDownLatch(1);
      try (var threads = Executors.newFixedThreadPool(2)) {
        Future<?> reply =
            threads.submit(
                () -> inTime(start, () -> sellerMessage.record(message(question, sentAt))));
        Future<?> giveBack =
            threads.submit(() -> inTime(start, () -> wakeQuestion.wake(question.id())));
        start.countDown();
        reply.get();
        giveBack.get();
      }

      String id = question.id().value().toString();
      String custody = partnerservice().get("/questions/" + id).path("custody");
      long announced =
          TestEvents.read("sellerdesk.questions", id).stream()
              .filter(event -> event.type().contains("returned-to-partnerservice"))
              .count();
      if (custody.equals("SELLER")) {
        replies++;
        get(id).then().statusCode(200).body("awaiting", is("CUSTOMER"));
        assertThat(announced).isZero();
      } else {
        returns++;
        get(id).then().statusCode(404).body("ruleId", is("Q-14"));
      }
      // both happened, one after the other: each is in the history once
      assertThat(
              partnerservice()
                  .get("/questions/" + id + "/history")
                  .jsonPath()
                  .<String>getList("items.what"))
          .containsOnlyOnce("SELLER_WROTE_TO_CUSTOMER")
          .areAtMost(
              custody.equals("SELLER") ? 0 : 1,
              new org.assertj.core.api.Condition<>("RETURNED"::equals, "returned"));
    }
    assertThat(replies + returns).isEqualTo(40);
  }

  @Test
  void Q_17_a_reply_at_the_48th_hour_itself_is_too_late_whoever_comes_first() {
    Instant forwardedAt = now().minus(Duration.ofHours(48));
    CustomerQuestion question = stored(forwardedAt);

    scope.run(
        retailer,
        () -> sellerMessage.record(message(question, forwardedAt.plus(Duration.ofHours(48)))));
    scope.run(retailer, () -> wakeQuestion.wake(question.id()));

    assertThat((String) partnerservice().get("/questions/" + question.id().value()).path("custody"))
        .isEqualTo("PARTNERSERVICE");
  }

  /** A question that was forwarded then; no timer knows of it. */
  private CustomerQuestion stored(Instant forwardedAt) {
    CustomerQuestion question =
        NewQuestion.askedByCustomer(
                new CustomerQuestion.Opening(
                    new QuestionId(UUID.randomUUID()),
                    new RetailerId(retailer),
                    new CaseNumber(
                        2026, 900_000_000L + ThreadLocalRandom.current().nextInt(99_999_999)),
                    new OrderNumber(order),
                    new SubjectCode("OTHER"),
                    Channel.EMAIL,
                    Initiator.CUSTOMER,
                    Language.UNKNOWN),
                new OrderFacts.Unknown(),
                new Matter.WholeOrder(),
                QuestionFixture.message(),
                QuestionFixture.TERMS,
                forwardedAt)
            .question();
    QuestionFixture.forwarded(question, forwardedAt);
    return scope.call(
        retailer, () -> QuarkusTransaction.requiringNew().call(() -> repository.save(question)));
  }

  private void inTime(CountDownLatch start, Runnable action) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    scope.run(retailer, action);
  }

  private RecordSellerMessage.Command message(CustomerQuestion question, Instant sentAt) {
    return new RecordSellerMessage.Command(
        question.id(), true, AfterSend.KEEP_OPEN, "seller-" + retailer, sentAt);
  }
}
