package dev.sellerdesk.questions.domain;

import static dev.sellerdesk.questions.domain.QuestionFixture.ASKED;
import static dev.sellerdesk.questions.domain.QuestionFixture.PLACED;
import static dev.sellerdesk.questions.domain.QuestionFixture.TERMS;
import static dev.sellerdesk.questions.domain.QuestionFixture.answered;
import static dev.sellerdesk.questions.domain.QuestionFixture.closed;
import static dev.sellerdesk.questions.domain.QuestionFixture.open;
import static dev.sellerdesk.questions.domain.QuestionFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the client is told and what the commands do are one (D2). */
class SellerActionTest {

  /** Something that happens to a case, so many hours after the one before. */
  record Step(int what, int hours) {}

  @Property(tries = 1000)
  void a_command_succeeds_exactly_when_its_action_is_allowed(
      @ForAll("lives") List<Step> life,
      @ForAll("boolean") boolean partnerservice,
      @ForAll("boolean") boolean oldOrder) {
    // An old order's window ends within the life of the case.
    Instant placed = oldOrder ? PLACED.minus(Duration.ofDays(729)) : PLACED;
    CustomerQuestion lived = open(placed);
    Instant now = ASKED;
    for (Step step : life) {
      now = now.plus(Duration.ofHours(step.hours()));
      happen(lived, step, now);
    }
    CustomerQuestion question =
        with(lived, partnerservice ? Custody.PARTNERSERVICE : Custody.SELLER);

    for (AllowedAction action : question.actions(TERMS, now)) {
      if (action.name().equals("reply")) {
        continue; // messaging sends; see below
      }
      assertThat(succeeds(copy(question), action.name(), now))
          .as(action.toString())
          .isEqualTo(action.allowed());
      assertThat(action.allowed())
          .isEqualTo(action.ruleId() == null)
          .isEqualTo(action.reason() == null);
      if (action.availableUntil() != null) {
        assertThat(succeeds(copy(question), action.name(), action.availableUntil())).isTrue();
        assertThat(
                succeeds(copy(question), action.name(), action.availableUntil().plusNanos(1_000)))
            .isFalse();
      }
    }
  }

  @Provide
  Arbitrary<List<Step>> lives() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 7), Arbitraries.integers().between(0, 30))
        .as(Step::new)
        .list()
        .ofMaxSize(8);
  }

  @Provide("boolean")
  Arbitrary<Boolean> truth() {
    return Arbitraries.of(true, false);
  }

  @Test
  void an_open_question_without_contact_can_be_answered_and_not_closed() {
    assertThat(open().actions(TERMS, ASKED))
        .satisfiesExactly(
            reply -> {
              assertThat(reply.name()).isEqualTo("reply");
              assertThat(reply.allowed()).isTrue();
              assertThat(reply.availableUntil())
                  .isEqualTo(Instant.parse("2028-11-20T22:59:59.999999Z"));
            },
            close -> {
              assertThat(close.name()).isEqualTo("close");
              assertThat(close.allowed()).isFalse();
              assertThat(close.ruleId()).isEqualTo("Q-35");
              assertThat(close.reason()).contains("no contact");
              assertThat(close.availableUntil()).isNull();
            },
            reopen -> {
              assertThat(reopen.name()).isEqualTo("reopen");
              assertThat(reopen.ruleId()).isEqualTo("Q-38");
            },
            waiting -> {
              assertThat(waiting.name()).isEqualTo("waiting-for-customer");
              assertThat(waiting.allowed()).isTrue();
            });
  }

  @Test
  void an_answered_question_can_be_closed() {
    assertThat(named("close", answered(), ASKED))
        .isEqualTo(new AllowedAction("close", true, null, null, null));
  }

  @Test
  void q_39_a_closed_question_has_to_be_reopened_first() {
    assertThat(named("reply", closed(), ASKED).ruleId()).isEqualTo("Q-39");
    assertThat(named("reopen", closed(), ASKED).allowed()).isTrue();
  }

  @Test
  void q_38_after_the_window_neither_reply_nor_reopening_is_possible() {
    Instant over = Instant.parse("2028-11-20T23:00:00Z");

    assertThat(named("reply", open(), over).ruleId()).isEqualTo("Q-38");
    assertThat(named("reopen", closed(), over).ruleId()).isEqualTo("Q-38");
    assertThat(named("reopen", closed(), over).reason()).contains("2028-11-20T22:59:59.999999Z");
    // closing needs no window: nothing is said to the customer
    assertThat(named("close", answered(), over).allowed()).isTrue();
  }

  private static AllowedAction named(String name, CustomerQuestion question, Instant now) {
    return question.actions(TERMS, now).stream()
        .filter(action -> action.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void happen(CustomerQuestion question, Step step, Instant now) {
    switch (step.what()) {
      case 0 -> question.sellerMessageSent(now, AfterSend.KEEP_OPEN, now);
      case 1 -> question.sellerMessageSent(now, AfterSend.WAIT_FOR_CUSTOMER, now);
      case 2 -> question.sellerMessageSent(now, AfterSend.CLOSE_RESOLVED, now);
      case 3 -> question.customerMessageReceived(now, Language.UNKNOWN, TERMS);
      case 4 -> succeeds(question, "close", now);
      case 5 -> succeeds(question, "reopen", now);
      case 6 -> succeeds(question, "waiting-for-customer", now);
      default -> question.operatorMessageSent(now);
    }
  }

  private static boolean succeeds(CustomerQuestion question, String command, Instant now) {
    try {
      switch (command) {
        case "close" -> question.close("", TERMS, now);
        case "reopen" -> question.reopen(TERMS, now);
        case "waiting-for-customer" -> question.waitForCustomer(TERMS, now);
        default -> throw new IllegalArgumentException(command);
      }
      return true;
    } catch (QuestionException.Refused _) {
      return false;
    }
  }

  private static CustomerQuestion copy(CustomerQuestion question) {
    return new CustomerQuestion(question.opening(), question.progress(), question.version());
  }
}
