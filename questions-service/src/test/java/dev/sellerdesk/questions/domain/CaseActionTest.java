package dev.sellerdesk.questions.domain;

import static dev.sellerdesk.questions.domain.QuestionFixture.ASKED;
import static dev.sellerdesk.questions.domain.QuestionFixture.PLACED;
import static dev.sellerdesk.questions.domain.QuestionFixture.TERMS;
import static dev.sellerdesk.questions.domain.QuestionFixture.answered;
import static dev.sellerdesk.questions.domain.QuestionFixture.closed;
import static dev.sellerdesk.questions.domain.QuestionFixture.copy;
import static dev.sellerdesk.questions.domain.QuestionFixture.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the client is told and what the commands do are one (D2). */
class CaseActionTest {

  /** Something that happens to a case, so many minutes after the one before. */
  record Step(int what, int minutes) {}

  @Property(tries = 1000)
  void a_command_succeeds_exactly_when_its_action_is_allowed(
      @ForAll("lives") List<Step> life, @ForAll("boolean") boolean oldOrder) {
    // An old order's window ends within the life of the case.
    CustomerQuestion question = open(oldOrder ? PLACED.minus(Duration.ofDays(729)) : PLACED);
    Instant now = lived(question, life);

    for (AllowedAction action : all(question, now)) {
      if (action.name().equals("reply")) {
        continue; // messaging sends; see below
      }
      assertThat(succeeds(copy(question), action.name(), now))
          .as(action.toString())
          .isEqualTo(action.allowed());
      assertThat(action.allowed())
          .isEqualTo(action.ruleId() == null)
          .isEqualTo(action.reason() == null);
    }
  }

  @Property(tries = 1000)
  void available_until_is_the_last_instant_at_which_it_succeeds(
      @ForAll("lives") List<Step> life, @ForAll("boolean") boolean oldOrder) {
    CustomerQuestion question = open(oldOrder ? PLACED.minus(Duration.ofDays(729)) : PLACED);
    Instant now = lived(question, life);

    for (AllowedAction action : all(question, now)) {
      Instant until = action.availableUntil();
      if (until == null) {
        // time alone does not end it
        Instant farAhead = now.plus(Duration.ofDays(3_000));
        assertThat(named(action.name(), question, farAhead).allowed())
            .as(action.toString())
            .isEqualTo(action.allowed());
        continue;
      }
      assertThat(named(action.name(), question, until).allowed()).isTrue();
      assertThat(named(action.name(), question, until.plusNanos(1_000)).allowed()).isFalse();
      if (!action.name().equals("reply")) {
        assertThat(succeeds(copy(question), action.name(), until)).isTrue();
        assertThat(succeeds(copy(question), action.name(), until.plusNanos(1_000))).isFalse();
      }
    }
  }

  @Property(tries = 500)
  void deadlines_never_move_when_nothing_happened(
      @ForAll("lives") List<Step> life, @ForAll("lives") List<Step> waiting) {
    CustomerQuestion question = open();
    Instant now = lived(question, life);
    List<Instant> due = dueAt(question, now);

    for (Step step : waiting) {
      now = now.plus(Duration.ofMinutes(step.minutes()));
      assertThat(dueAt(copy(question), now)).isEqualTo(due);
    }
    // nor when only the work on it is organised
    List<Instant> before = dueAt(question, now);
    succeeds(question, "tags", now);
    succeeds(question, "assignment", now);
    succeeds(question, "read", now);
    assertThat(dueAt(question, now)).isEqualTo(before);
  }

  @Property(tries = 500)
  void waking_too_often_tells_nothing_twice_and_next_due_is_when_something_happens(
      @ForAll("lives") List<Step> life) {
    CustomerQuestion question = open();
    Instant now = lived(question, life);
    question.wake(TERMS, now);

    assertThat(question.wake(TERMS, now)).isEmpty();
    question
        .nextDue(TERMS)
        .ifPresent(due -> {
          assertThat(copy(question).wake(TERMS, due.minusNanos(1_000))).isEmpty();
          assertThat(copy(question).wake(TERMS, due)).isNotEmpty();
        });
    if (question.nextDue(TERMS).isEmpty()) {
      assertThat(question.wake(TERMS, now.plus(Duration.ofDays(3_000)))).isEmpty();
    }
  }

  @Provide
  Arbitrary<List<Step>> lives() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 15), Arbitraries.integers().between(0, 2_000))
        .as(Step::new)
        .list()
        .ofMaxSize(10);
  }

  @Provide("boolean")
  Arbitrary<Boolean> truth() {
    return Arbitraries.of(true, false);
  }

  @Test
  void an_open_question_without_contact_can_be_answered_and_not_closed() {
    assertThat(open().actions(TERMS, ASKED).subList(0, 4))
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
  void Q_39_a_closed_question_has_to_be_reopened_first() {
    assertThat(named("reply", closed(), ASKED).ruleId()).isEqualTo("Q-39");
    assertThat(named("reopen", closed(), ASKED).allowed()).isTrue();
  }

  @Test
  void Q_38_after_the_window_neither_reply_nor_reopening_is_possible() {
    Instant over = Instant.parse("2028-11-20T23:00:00Z");

    assertThat(named("reply", open(), over).ruleId()).isEqualTo("Q-38");
    assertThat(named("reopen", closed(), over).ruleId()).isEqualTo("Q-38");
    assertThat(named("reopen", closed(), over).reason()).contains("2028-11-20T22:59:59.999999Z");
    // closing needs no window: nothing is said to the customer
    assertThat(named("close", answered(), over).allowed()).isTrue();
  }

  private static AllowedAction named(String name, CustomerQuestion question, Instant now) {
    return all(question, now).stream()
        .filter(action -> action.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<AllowedAction> all(CustomerQuestion question, Instant now) {
    return Stream.concat(
            question.actions(TERMS, now).stream(),
            question.actionsOfPartnerservice(TERMS, now).stream())
        .toList();
  }

  private static List<Instant> dueAt(CustomerQuestion question, Instant now) {
    return question.deadlines(TERMS, now).stream().map(Deadline::dueAt).toList();
  }

  private static Instant lived(CustomerQuestion question, List<Step> life) {
    Instant now = ASKED;
    for (Step step : life) {
      now = now.plus(Duration.ofMinutes(step.minutes()));
      happen(question, step, now);
    }
    return now;
  }

  private static void happen(CustomerQuestion question, Step step, Instant now) {
    switch (step.what()) {
      case 0 -> question.sellerMessageSent(now, AfterSend.KEEP_OPEN, TERMS, now);
      case 1 -> question.sellerMessageSent(now, AfterSend.WAIT_FOR_CUSTOMER, TERMS, now);
      case 2 -> question.sellerMessageSent(now, AfterSend.CLOSE_RESOLVED, TERMS, now);
      case 3, 4 -> question.customerMessageReceived(now, Language.UNKNOWN, TERMS);
      case 5 -> succeeds(question, "close", now);
      case 6 -> succeeds(question, "reopen", now);
      case 7 -> succeeds(question, "waiting-for-customer", now);
      case 8 -> succeeds(question, "follow-up", now);
      case 9 -> succeeds(question, "partnerservice", now);
      case 10, 11 -> succeeds(question, "forward", now);
      case 12 -> succeeds(question, "assignment", now);
      case 13 -> question.wake(TERMS, now);
      case 14 -> succeeds(question, "merge", now);
      default -> question.operatorMessageSent(now);
    }
  }

  private static boolean succeeds(CustomerQuestion question, String command, Instant now) {
    try {
      switch (command) {
        case "close" -> question.close("", TERMS, now);
        case "reopen" -> question.reopen(TERMS, now);
        case "waiting-for-customer" -> question.waitForCustomer(TERMS, now);
        case "follow-up" -> question.followUp(now.plusSeconds(90_000), false, TERMS, now);
        case "clear-follow-up" -> question.clearFollowUp(TERMS, now);
        case "no-reply-needed" -> question.needNoReply(TERMS, now);
        case "partnerservice" -> question.escalate("Help", "seller-1001", TERMS, now);
        case "assignment" -> question.assign(Optional.of("seller-7"), TERMS, now);
        case "clear-assignment" -> question.assign(Optional.empty(), TERMS, now);
        case "tags" -> question.tag(List.of("x"), TERMS, now);
        case "notes" -> question.guardNote(TERMS, now);
        case "read" -> question.read(TERMS, now);
        case "merge" -> question.merge(another(question), TERMS, now);
        case "forward" -> question.forward("", TERMS, now);
        default -> throw new IllegalArgumentException(command);
      }
      return true;
    } catch (QuestionException.Refused _) {
      return false;
    }
  }

  /** An open question of the same customer about the same order. */
  private static CustomerQuestion another(CustomerQuestion question) {
    CustomerQuestion.Opening opening = question.opening();
    return NewQuestion.askedByCustomer(
            new CustomerQuestion.Opening(
                new QuestionId(new UUID(7, 7)),
                opening.retailerId(),
                new CaseNumber(2026, 777),
                opening.orderNumber(),
                opening.subject(),
                opening.channel(),
                opening.initiator(),
                opening.language()),
            question.order(),
            new Matter.WholeOrder(),
            QuestionFixture.message(),
            TERMS,
            ASKED)
        .question();
  }
}
