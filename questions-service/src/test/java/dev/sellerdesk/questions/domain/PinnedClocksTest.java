package dev.sellerdesk.questions.domain;

import static dev.sellerdesk.questions.domain.QuestionFixture.ASKED;
import static dev.sellerdesk.questions.domain.QuestionFixture.TERMS;
import static dev.sellerdesk.questions.domain.QuestionFixture.later;
import static dev.sellerdesk.questions.domain.QuestionFixture.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.questions.domain.CustomerQuestion.Progress;
import dev.sellerdesk.questions.domain.Explanation.Stretch;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Deadlines stay where they were set when their clocks started (Q-05, D1). */
class PinnedClocksTest {

  /** Monday after {@link QuestionFixture#ASKED}, on which somebody finds out later to be closed. */
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static final SellerTerms CORRECTED =
      new SellerTerms(
          MarketplacePolicy.bol(),
          Country.NL,
          new WorkingCalendar(
              Country.NL.zone(),
              date -> date.equals(MONDAY) ? Optional.of("Closed") : Optional.empty()));

  @Test
  void Q_05_a_calendar_that_is_corrected_moves_no_running_deadline() {
    CustomerQuestion question = open();

    assertThat(question.deadlines(CORRECTED, later(1)))
        .isEqualTo(question.deadlines(TERMS, later(1)));
    ExplainedDeadline explained = question.explainedDeadlines(CORRECTED, later(1)).getFirst();
    assertThat(explained.explanation().dueAt()).isEqualTo(explained.deadline().dueAt());
    assertThat(explained.explanation().stretches())
        .extracting(Stretch::reason)
        .doesNotContain("Closed");
  }

  @Test
  void Q_05_clocks_that_start_afterwards_keep_the_corrected_calendar() {
    CustomerQuestion question = open();
    question.sellerMessageSent(later(1), AfterSend.KEEP_OPEN, CORRECTED, later(1));
    question.customerMessageReceived(later(2), Language.UNKNOWN, CORRECTED);

    // ten hours of Friday, then Tuesday
    assertThat(question.deadlines(TERMS, later(3)).getFirst().dueAt()).isEqualTo(later(92));
    List<ExplainedDeadline> explained = question.explainedDeadlines(TERMS, later(3));
    assertThat(explained.getFirst().explanation().stretches())
        .extracting(Stretch::reason)
        .contains("Closed");
    assertThat(explained.getFirst().calendarVersion())
        .isNotEqualTo(open().explainedDeadlines(TERMS, later(3)).getFirst().calendarVersion());
  }

  @Test
  void Q_05_a_question_from_before_clocks_were_stored_has_its_deadlines_all_the_same() {
    CustomerQuestion question = open();
    Progress now = question.progress();
    CustomerQuestion old =
        new CustomerQuestion(
            question.opening(),
            new Progress(
                now.order(),
                now.matter(),
                now.state(),
                now.custody(),
                now.forwardings(),
                now.contact(),
                now.awaiting(),
                new AnswerClocks.Stopped(),
                now.milestones(),
                now.writtenLanguage(),
                now.unread(),
                now.workplace()),
            3);

    assertThat(old.deadlines(TERMS, ASKED)).isEqualTo(question.deadlines(TERMS, ASKED));
    assertThat(old.wake(TERMS, later(66))).hasSize(1);
    assertThat(old.wake(TERMS, later(67))).isEmpty();
  }
}
