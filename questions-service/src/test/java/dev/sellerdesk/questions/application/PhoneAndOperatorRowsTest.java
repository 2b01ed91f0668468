package dev.sellerdesk.questions.application;

import static dev.sellerdesk.questions.domain.QuestionFixture.ORDER;
import static dev.sellerdesk.questions.domain.QuestionFixture.RETAILER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.questions.application.port.in.RecordCustomerMessage;
import dev.sellerdesk.questions.application.port.in.RecordPhoneCall;
import dev.sellerdesk.questions.application.port.in.RecordSellerMessage;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.AfterSend;
import dev.sellerdesk.questions.domain.Awaiting;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.HistoryEntry;
import dev.sellerdesk.questions.domain.Initiator;
import dev.sellerdesk.questions.domain.KnownOrder;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionFixture;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.QuestionStatus;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionOpened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** what becomes of phone calls.: when the operator has to speak. */
class PhoneAndOperatorRowsTest {

  private static final OrderNumber OTHER_ORDER = new OrderNumber("B7");

  private final Desk desk = new Desk();

  @BeforeEach
  void two_orders_of_one_customer() {
    desk.order.record(QuestionFixture.order(RETAILER));
    KnownOrder order = QuestionFixture.order(RETAILER);
    desk.order.record(new KnownOrder(RETAILER, OTHER_ORDER, order.facts(), "NL", order.items()));
  }

  @Test
  void Q_44_a_call_without_an_open_case_becomes_a_closed_one() {
    Instant startedAt = desk.clock.instant().minusSeconds(300);
    call("1", Optional.empty(), ORDER);

    QuestionClosed closing = desk.lastAnnounced();
    assertThat(closing.channel()).isEqualTo("PHONE");
    assertThat(closing.closedBy()).isEqualTo("SELLER");
    assertThat(closing.hadContact()).isTrue();
    assertThat(closing.customerRef()).isEqualTo("c-81");
    // nobody gets a mail about a new question
    assertThat(desk.announced).noneMatch(QuestionOpened.class::isInstance);
    CustomerQuestion question = look(new QuestionId(closing.questionId()));
    assertThat(question.state().status()).isEqualTo(QuestionStatus.CLOSED);
    assertThat(question.progress().milestones().openedAt()).isEqualTo(startedAt);
    assertThat(question.unread().count()).isZero();
    assertThat(activities()).containsExactly(Activity.PHONE_CALL, Activity.CLOSED);
  }

  @Test
  void Q_44_a_call_is_added_to_the_open_case_of_its_order_and_does_not_close_it() {
    QuestionId id = desk.asked().question().id();

    call("1", Optional.empty(), ORDER);

    CustomerQuestion question = look(id);
    assertThat(question.state().status()).isEqualTo(QuestionStatus.OPEN);
    assertThat(question.contact().made()).isTrue();
    assertThat(question.awaiting()).isEqualTo(new Awaiting.Customer());
    assertThat(desk.look(id).deadlines()).isEmpty();
    assertThat(desk.announced).noneMatch(QuestionClosed.class::isInstance);
    // and now it can be closed
    desk.close.close(Desk.call(id), "");
  }

  @Test
  void Q_44_else_to_the_one_open_case_of_the_customer() {
    QuestionId id = desk.asked().question().id();

    call("1", Optional.empty(), OTHER_ORDER);

    assertThat(look(id).contact().made()).isTrue();
    assertThat(desk.announced).noneMatch(QuestionClosed.class::isInstance);
  }

  @Test
  void Q_44_of_two_open_cases_about_other_orders_none_is_taken() {
    QuestionId one = desk.asked().question().id();
    QuestionId other = desk.asked().question().id();

    call("1", Optional.empty(), OTHER_ORDER);

    assertThat(look(one).contact().made()).isFalse();
    assertThat(look(other).contact().made()).isFalse();
    assertThat(desk.<QuestionClosed>lastAnnounced().orderNumber()).isEqualTo("B7");
  }

  @Test
  void Q_44_the_case_that_was_named_comes_first() {
    QuestionId one = desk.asked().question().id();
    QuestionId other = desk.asked().question().id();

    call("1", Optional.of(other), ORDER);

    assertThat(look(one).contact().made()).isFalse();
    assertThat(look(other).contact().made()).isTrue();
  }

  @Test
  void Q_44_a_call_that_is_told_again_changes_nothing() {
    call("1", Optional.empty(), ORDER);
    int told = desk.announced.size();

    call("1", Optional.empty(), ORDER);
    assertThat(desk.announced).hasSize(told);

    call("2", Optional.empty(), ORDER);
    assertThat(desk.announced).hasSize(told + 1);
  }

  @Test
  void Q_44_a_call_about_an_order_that_nobody_knows_becomes_a_closed_case_too() {
    call("1", Optional.of(new QuestionId(new UUID(1, 1))), new OrderNumber("UNKNOWN-1"));

    assertThat(desk.<QuestionClosed>lastAnnounced().customerRef()).isNull();
  }

  @Test
  void Q_44_a_case_that_the_seller_may_not_see_is_left_alone() {
    QuestionId away = desk.asked().question().id();
    desk.escalate.escalate(Desk.call(away), "I cannot resolve it");
    QuestionId lost = desk.asked().question().id();
    desk.escalate.escalate(Desk.call(lost), "I cannot resolve it");
    desk.forward.forward(Desk.call(lost), "");
    // nobody has taken it back yet
    desk.clock.advance(Duration.ofHours(48));

    call("1", Optional.empty(), ORDER);
    call("2", Optional.of(away), ORDER);
    call("3", Optional.of(lost), ORDER);

    assertThat(desk.questions.find(away).orElseThrow().contact().made()).isFalse();
    assertThat(desk.questions.find(lost).orElseThrow().contact().made()).isFalse();
    assertThat(desk.announced.stream().filter(QuestionClosed.class::isInstance)).hasSize(3);
  }

  @Test
  void Q_17_a_call_is_a_response_to_a_forwarded_case() {
    QuestionId id = desk.asked().question().id();
    desk.escalate.escalate(Desk.call(id), "I cannot resolve it");
    desk.forward.forward(Desk.call(id), "");
    desk.pass(Duration.ofHours(48).minusNanos(1_000));

    call("1", Optional.of(id), ORDER);

    desk.pass(Duration.ofDays(10));
    assertThat(look(id).id()).isEqualTo(id);
  }

  @Test
  void Q_45_after_a_call_the_case_is_reopened_to_write() {
    call("1", Optional.empty(), ORDER);
    QuestionId id = new QuestionId(desk.<QuestionClosed>lastAnnounced().questionId());

    assertThat(desk.reopen.reopen(Desk.call(id)).question().state().status())
        .isEqualTo(QuestionStatus.OPEN);
  }

  @Test
  void Q_06_the_operator_has_to_speak_when_asked_and_nobody_else_waits() {
    QuestionId id = desk.asked().question().id();
    wroteTo(id, false);
    assertThat(look(id).awaiting()).isInstanceOf(Awaiting.Seller.class);

    wroteTo(id, true);
    desk.pass(Duration.ofMinutes(1));
    wroteTo(id, false);
    assertThat(look(id).awaiting().party()).isEqualTo(Awaiting.Party.OPERATOR);
    assertThat(desk.look(id).deadlines()).isEmpty();

    desk.customerMessage.record(
        new RecordCustomerMessage.Command(id, Language.UNKNOWN, desk.clock.instant()));
    assertThat(look(id).awaiting()).isEqualTo(new Awaiting.Seller(desk.clock.instant()));
  }

  @Test
  void Q_06_who_waits_for_the_customer_or_has_closed_does_not_wait_for_the_operator() {
    QuestionId waiting = desk.asked().question().id();
    desk.waitForCustomer.waitForCustomer(Desk.call(waiting));
    wroteTo(waiting, false);
    assertThat(look(waiting).awaiting()).isEqualTo(new Awaiting.Customer());

    QuestionId closed = desk.asked().question().id();
    wroteTo(closed, true);
    desk.close.close(Desk.call(closed), "");
    wroteTo(closed, false);
    assertThat(look(closed).awaiting()).isEqualTo(new Awaiting.Nobody());
  }

  private void call(String callId, Optional<QuestionId> question, OrderNumber order) {
    Instant now = desk.clock.instant();
    desk.phoneCall.record(
        new RecordPhoneCall.Command(
            callId, RETAILER, question, order, Initiator.CUSTOMER, now.minusSeconds(300), now));
  }

  private void wroteTo(QuestionId id, boolean customer) {
    desk.sellerMessage.record(
        new RecordSellerMessage.Command(
            id, customer, AfterSend.KEEP_OPEN, Desk.USER, desk.clock.instant()));
  }

  private CustomerQuestion look(QuestionId id) {
    return desk.look(id).question();
  }

  private List<Activity> activities() {
    return desk.history.lines.stream().map(HistoryEntry::activity).toList();
  }
}
