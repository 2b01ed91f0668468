package dev.sellerdesk.questions.domain;

import static dev.sellerdesk.questions.domain.QuestionFixture.ASKED;
import static dev.sellerdesk.questions.domain.QuestionFixture.TERMS;
import static dev.sellerdesk.questions.domain.QuestionFixture.answered;
import static dev.sellerdesk.questions.domain.QuestionFixture.closed;
import static dev.sellerdesk.questions.domain.QuestionFixture.later;
import static dev.sellerdesk.questions.domain.QuestionFixture.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.questions.domain.QuestionState.Closed;
import dev.sellerdesk.questions.domain.QuestionState.Open;
import dev.sellerdesk.questions.domain.QuestionState.WaitingForCustomer;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionReopened;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What messages make of a case: contact, whose turn it is, and since when. */
class MessagesOfQuestionTest {

  private static final Language FRENCH = new Language("fr");

  /** The last instant of the contact window of an order of {@link QuestionFixture#PLACED}. */
  private static final Instant WINDOW_END = Instant.parse("2028-11-20T22:59:59.999999Z");

  @Nested
  class A_message_of_the_seller {

    @Test
    void Q_35_is_contact_and_gives_the_turn_to_the_customer() {
      CustomerQuestion question = open();

      assertThat(question.sellerMessageSent(later(1), AfterSend.KEEP_OPEN, TERMS, later(1)))
          .isEmpty();

      assertThat(question.contact()).isEqualTo(new Contact.Made(later(1), later(1)));
      assertThat(question.state()).isEqualTo(new Open());
      assertThat(question.awaiting()).isEqualTo(new Awaiting.Customer());
      assertThat(question.progress().milestones().lastMessageAt()).isEqualTo(later(1));
      assertThat(question.unread().count()).isZero();
    }

    @Test
    void Q_42_may_begin_the_waiting() {
      CustomerQuestion question = open();

      question.sellerMessageSent(later(1), AfterSend.WAIT_FOR_CUSTOMER, TERMS, later(2));

      assertThat(question.state()).isEqualTo(new WaitingForCustomer(later(1)));
    }

    @Test
    void Q_42_may_end_the_waiting() {
      CustomerQuestion question = answered();
      question.waitForCustomer(TERMS, later(2));

      question.sellerMessageSent(later(3), AfterSend.KEEP_OPEN, TERMS, later(3));

      assertThat(question.state()).isEqualTo(new Open());
    }

    @Test
    void Q_42_may_close_the_question_which_is_announced() {
      CustomerQuestion question = open();

      QuestionClosed event =
          question
              .sellerMessageSent(later(1), AfterSend.CLOSE_RESOLVED, TERMS, later(2))
              .orElseThrow();

      assertThat(event.hadContact()).isTrue();
      assertThat(event.closedBy()).isEqualTo("SELLER");
      assertThat(event.closedAt()).isEqualTo(later(2));
      assertThat(question.state()).isEqualTo(new Closed(later(2), ClosedBy.SELLER, ""));
    }

    @Test
    void on_a_closed_question_is_contact_and_nothing_else() {
      CustomerQuestion question = closed();
      QuestionState before = question.state();

      assertThat(question.sellerMessageSent(later(3), AfterSend.CLOSE_RESOLVED, TERMS, later(4)))
          .isEmpty();
      assertThat(question.sellerMessageSent(later(3), AfterSend.WAIT_FOR_CUSTOMER, TERMS, later(4)))
          .isEmpty();

      assertThat(question.state()).isEqualTo(before);
      assertThat(question.contact()).isEqualTo(new Contact.Made(later(1), later(3)));
    }

    @Test
    void that_was_sent_before_a_reopening_does_not_close_again() {
      CustomerQuestion question = closed();
      question.reopen(TERMS, later(10));

      assertThat(question.sellerMessageSent(later(9), AfterSend.CLOSE_RESOLVED, TERMS, later(11)))
          .isEmpty();

      assertThat(question.state()).isEqualTo(new Open());
    }

    @Test
    void that_was_sent_at_the_very_instant_of_a_reopening_counts() {
      CustomerQuestion question = closed();
      question.reopen(TERMS, later(10));

      assertThat(question.sellerMessageSent(later(10), AfterSend.CLOSE_RESOLVED, TERMS, later(11)))
          .isPresent();
    }

    @Test
    void that_crossed_a_newer_one_of_the_customer_answers_only_the_older() {
      CustomerQuestion question = open();
      question.customerMessageReceived(later(5), FRENCH, TERMS);

      assertThat(question.sellerMessageSent(later(4), AfterSend.CLOSE_RESOLVED, TERMS, later(6)))
          .isEmpty();

      assertThat(question.state()).isEqualTo(new Open());
      assertThat(question.contact().made()).isTrue();
      assertThat(question.awaiting()).isEqualTo(new Awaiting.Seller(later(5)));
    }

    @Test
    void heard_of_twice_changes_nothing_the_second_time() {
      CustomerQuestion question = answered();
      CustomerQuestion.Progress before = question.progress();

      question.sellerMessageSent(later(1), AfterSend.KEEP_OPEN, TERMS, later(2));

      assertThat(question.progress()).isEqualTo(before);
    }
  }

  @Nested
  class A_message_of_the_customer {

    @Test
    void Q_28_starts_the_clock_when_the_seller_had_answered() {
      CustomerQuestion question = answered();

      assertThat(question.customerMessageReceived(later(2), FRENCH, TERMS)).isEmpty();

      assertThat(question.awaiting()).isEqualTo(new Awaiting.Seller(later(2)));
      assertThat(question.unread().count()).isEqualTo(1);
    }

    @Test
    void Q_05_leaves_the_clock_at_the_oldest_unanswered_one() {
      CustomerQuestion question = open();

      question.customerMessageReceived(later(2), FRENCH, TERMS);

      assertThat(question.awaiting()).isEqualTo(new Awaiting.Seller(ASKED));
      assertThat(question.unread().count()).isEqualTo(2);
      assertThat(question.progress().milestones().lastMessageAt()).isEqualTo(later(2));
    }

    @Test
    void Q_39_opens_a_closed_question_again() {
      CustomerQuestion question = closed();

      QuestionReopened event =
          question.customerMessageReceived(later(50), FRENCH, TERMS).orElseThrow();

      assertThat(event.reopenedBy()).isEqualTo("CUSTOMER");
      assertThat(event.reopenedAt()).isEqualTo(later(50));
      assertThat(question.state()).isEqualTo(new Open());
      assertThat(question.awaiting()).isEqualTo(new Awaiting.Seller(later(50)));
      assertThat(question.progress().milestones().rankedAt()).isEqualTo(later(50));
    }

    @Test
    void that_crossed_the_closing_opens_again_from_the_closing_on() {
      CustomerQuestion question = closed();

      QuestionReopened event =
          question.customerMessageReceived(later(1).plusSeconds(1), FRENCH, TERMS).orElseThrow();

      assertThat(event.reopenedAt()).isEqualTo(later(2));
      assertThat(question.awaiting()).isEqualTo(new Awaiting.Seller(later(1).plusSeconds(1)));
    }

    @Test
    void Q_39_reopens_to_the_last_instant_of_the_window_and_then_changes_nothing() {
      CustomerQuestion late = closed();
      CustomerQuestion.Progress before = late.progress();

      assertThat(late.customerMessageReceived(WINDOW_END.plusNanos(1_000), FRENCH, TERMS))
          .isEmpty();
      assertThat(late.progress()).isEqualTo(before);
      assertThat(closed().customerMessageReceived(WINDOW_END, FRENCH, TERMS)).isPresent();
    }

    @Test
    void without_a_language_leaves_the_one_that_was_known() {
      CustomerQuestion question = open();
      question.customerMessageReceived(later(1), FRENCH, TERMS);
      question.customerMessageReceived(later(2), Language.UNKNOWN, TERMS);

      assertThat(question.progress().writtenLanguage()).isEqualTo(FRENCH);
    }
  }
}
