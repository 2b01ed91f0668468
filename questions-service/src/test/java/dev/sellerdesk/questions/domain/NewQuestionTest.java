package dev.sellerdesk.questions.domain;

import static dev.sellerdesk.questions.domain.QuestionFixture.ASKED;
import static dev.sellerdesk.questions.domain.QuestionFixture.EAN;
import static dev.sellerdesk.questions.domain.QuestionFixture.RETAILER;
import static dev.sellerdesk.questions.domain.QuestionFixture.TERMS;
import static dev.sellerdesk.questions.domain.QuestionFixture.facts;
import static dev.sellerdesk.questions.domain.QuestionFixture.later;
import static dev.sellerdesk.questions.domain.QuestionFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.questions.domain.CustomerQuestion.FirstMessage;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opened;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seller starts contact. */
class NewQuestionTest {

  private static final Matter.Item ITEM = new Matter.Item(EAN, "Lawnmower X");

  @Test
  void Q_23_Q_35_it_is_contact_and_the_customers_turn_without_a_clock() {
    Opened started = started(QuestionFixture.PLACED, ASKED);
    CustomerQuestion question = started.question();

    assertThat(question.contact()).isEqualTo(new Contact.Made(ASKED, ASKED));
    assertThat(question.awaiting()).isEqualTo(new Awaiting.Customer());
    assertThat(question.deadlines(TERMS, later(1))).isEmpty();
    assertThat(question.unread().count()).isZero();
    assertThat(started.event().translateTo()).isEqualTo("fr");
    assertThat(started.event().openedBy()).isEqualTo("seller-1001");
    question.close("", TERMS, later(1));
  }

  @ParameterizedTest(name = "ordered {0}, last instant {1}")
  @CsvSource({
    "2024-11-20T09:00:00Z, 2026-11-20T22:59:59.999999Z",
    // the last instant of 20 November in the seller's zone, and the first of the 21st
    "2024-11-20T22:59:59.999999Z, 2026-11-20T22:59:59.999999Z",
    "2024-11-20T23:00:00Z, 2026-11-21T22:59:59.999999Z",
    // in summer the day ends an hour earlier
    "2024-06-30T12:00:00Z, 2026-06-30T21:59:59.999999Z",
    // 29 February ends on 28 February
    "2024-02-29T12:00:00Z, 2026-02-28T22:59:59.999999Z",
    "2022-02-28T12:00:00Z, 2024-02-28T22:59:59.999999Z"
  })
  void Q_25_it_is_possible_to_the_last_instant_of_the_day_two_years_after_the_order(
      Instant placed, Instant last) {
    assertThat(started(placed, last).question().state().closed()).isFalse();
    assertThatThrownBy(() -> started(placed, last.plusNanos(1_000)))
        .isInstanceOfSatisfying(
            QuestionException.Refused.class,
            refused -> {
              assertThat(refused.refusal().ruleId()).isEqualTo("Q-25");
              assertThat(refused.refusal().reason()).contains(last.toString());
            });
  }

  @Test
  void Q_24_needs_an_order_and_an_item_of_its_own() {
    KnownOrder own = order(RETAILER);
    KnownOrder others = order(new RetailerId("1002"));

    assertThat(KnownOrder.required(RETAILER, List.of(others, own))).isEqualTo(own);
    assertThat(own.item(EAN)).isEqualTo(ITEM);
    assertThatThrownBy(() -> KnownOrder.required(RETAILER, List.of(others)))
        .isInstanceOf(QuestionException.Refused.class);
    assertThatThrownBy(() -> KnownOrder.required(RETAILER, List.of()))
        .isInstanceOf(QuestionException.Refused.class);
    assertThatThrownBy(() -> own.item("4006381333931"))
        .isInstanceOf(QuestionException.Refused.class);
  }

  private static Opened started(Instant placed, Instant now) {
    Opening asked = QuestionFixture.opening(Language.UNKNOWN);
    return NewQuestion.startedBySeller(
        new Opening(
            asked.id(),
            asked.retailerId(),
            asked.caseNumber(),
            asked.orderNumber(),
            asked.subject(),
            Channel.EMAIL,
            Initiator.SELLER,
            Language.UNKNOWN),
        facts(placed),
        ITEM,
        new FirstMessage(
            new UUID(1, 2), "It arrives later.", new Language("fr"), Optional.of("seller-1001")),
        TERMS,
        now);
  }
}
