package dev.sellerdesk.questions.domain;

import static dev.sellerdesk.questions.domain.QuestionFixture.ASKED;
import static dev.sellerdesk.questions.domain.QuestionFixture.PLACED;
import static dev.sellerdesk.questions.domain.QuestionFixture.TERMS;
import static dev.sellerdesk.questions.domain.QuestionFixture.answered;
import static dev.sellerdesk.questions.domain.QuestionFixture.closed;
import static dev.sellerdesk.questions.domain.QuestionFixture.escalated;
import static dev.sellerdesk.questions.domain.QuestionFixture.facts;
import static dev.sellerdesk.questions.domain.QuestionFixture.forwarded;
import static dev.sellerdesk.questions.domain.QuestionFixture.later;
import static dev.sellerdesk.questions.domain.QuestionFixture.message;
import static dev.sellerdesk.questions.domain.QuestionFixture.open;
import static dev.sellerdesk.questions.domain.QuestionFixture.opening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.shared.event.ForwardedQuestionReminder;
import dev.sellerdesk.shared.event.IntegrationEvent;
import dev.sellerdesk.shared.event.QuestionOpenLong;
import dev.sellerdesk.shared.event.QuestionReturnedToPartnerservice;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import dev.sellerdesk.shared.value.MarketplacePolicy.CountedTime;
import dev.sellerdesk.shared.value.MarketplacePolicy.Partnerservice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question between the seller and Partnerservice, at the bounds. */
class CustodyOfQuestionTest {

  private static final Instant RETURN = later(48);
  private static final Instant LAST = RETURN.minusNanos(1_000);

  @Test
  void Q_17_it_is_the_sellers_until_the_last_instant_before_48_hours() {
    CustomerQuestion question = forwarded(open(), ASKED);

    assertThat(question.visibleToSeller(LAST)).isTrue();
    assertThat(question.visibleToSeller(RETURN)).isFalse();
    question.followUp(later(60), false, TERMS, LAST);
    assertThatThrownBy(() -> question.followUp(later(60), false, TERMS, RETURN))
        .isInstanceOfSatisfying(
            QuestionException.Refused.class,
            refused -> assertThat(refused.refusal().ruleId()).isEqualTo("Q-17"));
  }

  @Test
  void Q_16_Q_17_it_is_told_at_24_hours_and_given_back_at_48() {
    CustomerQuestion question = forwarded(open(), ASKED);

    assertThat(question.nextDue(TERMS)).contains(later(24));
    assertThat(question.wake(TERMS, later(24).minusNanos(1_000))).isEmpty();
    assertThat(kinds(question.wake(TERMS, later(24))))
        .containsExactly(ForwardedQuestionReminder.class);
    assertThat(question.nextDue(TERMS)).contains(RETURN);
    assertThat(question.wake(TERMS, LAST)).isEmpty();
    assertThat(kinds(question.wake(TERMS, RETURN)))
        .containsExactly(QuestionReturnedToPartnerservice.class);
    assertThat(question.custody())
        .isEqualTo(new Custody.WithPartnerservice(RETURN, Custody.Handover.RETURNED, ""));
    assertThat(question.progress().forwardings().returns()).isEqualTo(1);
  }

  @Test
  void Q_17_a_late_timer_returns_it_as_of_48_hours_without_a_reminder() {
    CustomerQuestion question = forwarded(open(), ASKED);

    List<IntegrationEvent> told = question.wake(TERMS, later(100));

    assertThat(kinds(told))
        .containsExactly(QuestionOpenLong.class, QuestionReturnedToPartnerservice.class);
    assertThat(((QuestionReturnedToPartnerservice) told.getLast()).returnedAt()).isEqualTo(RETURN);
  }

  @Test
  void Q_17_a_message_sent_in_the_last_instant_keeps_it_however_late_we_hear_of_it() {
    CustomerQuestion question = forwarded(open(), ASKED);

    question.sellerMessageSent(LAST, AfterSend.KEEP_OPEN, TERMS, later(50));

    assertThat(question.custody()).isEqualTo(new Custody.WithSeller());
    assertThat(question.wake(TERMS, later(100))).isEmpty();
  }

  @Test
  void Q_17_a_message_sent_at_48_hours_is_contact_and_brings_nothing_back() {
    CustomerQuestion question = forwarded(open(), ASKED);

    assertThat(question.sellerMessageSent(RETURN, AfterSend.CLOSE_RESOLVED, TERMS, RETURN))
        .isEmpty();

    assertThat(question.contact().made()).isTrue();
    assertThat(question.state().closed()).isFalse();
    assertThat(kinds(question.wake(TERMS, RETURN)))
        .containsExactly(QuestionReturnedToPartnerservice.class);
  }

  @Test
  void Q_17_what_is_no_message_to_the_customer_is_no_response() {
    CustomerQuestion question = forwarded(open(), ASKED);
    question.operatorMessageSent(later(1));
    question.guardNote(TERMS, later(2));
    question.followUp(later(90), false, TERMS, later(3));
    question.assign(Optional.of("seller-7"), TERMS, later(3));

    assertThat(question.wake(TERMS, RETURN))
        .anyMatch(QuestionReturnedToPartnerservice.class::isInstance);
  }

  @Test
  void Q_17_a_closed_question_is_not_given_back_but_reopening_is_no_way_around() {
    CustomerQuestion question = forwarded(answered(), later(2));
    question.close("", TERMS, later(3));

    assertThat(question.wake(TERMS, later(100))).isEmpty();
    assertThat(question.visibleToSeller(later(100))).isTrue();
    assertThatThrownBy(() -> question.reopen(TERMS, later(100)))
        .isInstanceOfSatisfying(
            QuestionException.Refused.class,
            refused -> assertThat(refused.refusal().ruleId()).isEqualTo("Q-17"));
    question.reopen(TERMS, later(10));
    assertThat(question.wake(TERMS, later(50)))
        .anyMatch(QuestionReturnedToPartnerservice.class::isInstance);
  }

  @Test
  void Q_16_where_the_policy_counts_working_time_the_weekend_is_no_time() {
    MarketplacePolicy bol = MarketplacePolicy.bol();
    MarketplacePolicy counted =
        new MarketplacePolicy(
            bol.profile(),
            bol.contact(),
            bol.deadlines(),
            new Partnerservice(Duration.ofHours(24), Duration.ofHours(48), CountedTime.COUNTED),
            bol.survey(),
            bol.satisfaction(),
            bol.mail(),
            bol.attachments(),
            bol.refunds(),
            bol.shipping(),
            bol.insights());
    SellerTerms terms = QuestionFixture.terms(counted);
    CustomerQuestion question = escalated(open(), ASKED);

    question.forward("", terms, ASKED);

    // Friday noon: Saturday and Sunday do not count
    assertThat(((Custody.Forwarded) question.custody()).returnAt()).isEqualTo(later(48 + 48));
  }

  @Test
  void Q_05_the_clock_goes_on_where_it_paused() {
    CustomerQuestion question = escalated(open(), later(10));
    assertThat(question.deadlines(TERMS, later(11))).isEmpty();

    // Monday noon; eight of eighteen hours are left
    question.forward("", TERMS, later(72));

    Deadline openLong = question.deadlines(TERMS, later(73)).getFirst();
    assertThat(openLong).isEqualTo(new Deadline("Q-05", later(72), later(80), false));
    assertThat(question.explainedDeadlines(TERMS, later(73)).getFirst().before())
        .isEqualTo(Duration.ofHours(10));
  }

  @Test
  void Q_05_a_customer_who_writes_to_partnerservice_starts_the_clock_at_the_forwarding() {
    CustomerQuestion question = escalated(answered(), later(2));
    question.customerMessageReceived(later(3), Language.UNKNOWN, TERMS);
    assertThat(question.deadlines(TERMS, later(4))).isEmpty();

    question.forward("", TERMS, later(72));

    assertThat(question.deadlines(TERMS, later(72)).getFirst().dueAt()).isEqualTo(later(90));
  }

  @Test
  void Q_15_a_question_that_came_in_at_partnerservice_is_invisible_until_forwarded() {
    CustomerQuestion question =
        NewQuestion.askedAtPartnerservice(
                opening(Language.UNKNOWN),
                facts(PLACED),
                new Matter.WholeOrder(),
                message(),
                TERMS,
                ASKED)
            .question();

    assertThat(question.visibleToSeller(ASKED)).isFalse();
    assertThat(question.nextDue(TERMS)).isEmpty();
    question.forward("", TERMS, later(1));
    assertThat(question.visibleToSeller(later(1))).isTrue();
  }

  @Test
  void Q_07_a_follow_up_keeps_quiet_while_partnerservice_has_it() {
    CustomerQuestion question = answered();
    question.followUp(later(5), false, TERMS, later(2));
    escalated(question, later(3));

    assertThat(question.wake(TERMS, later(9))).isEmpty();
    question.forward("", TERMS, later(10));
    assertThat(question.wake(TERMS, later(10))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void Q_22_exactly_one_holds_it(boolean closed) {
    CustomerQuestion question = closed ? closed() : open();

    assertThat(question.actionsOfPartnerservice(TERMS, later(3)).getFirst().ruleId())
        .isEqualTo("Q-22");
    assertThatThrownBy(() -> question.forward("", TERMS, later(3)))
        .isInstanceOf(QuestionException.Refused.class);
  }

  private static List<Class<?>> kinds(List<IntegrationEvent> events) {
    return events.stream().<Class<?>>map(Object::getClass).toList();
  }
}
