package dev.sellerdesk.questions.application;

import static dev.sellerdesk.questions.domain.QuestionFixture.EAN;
import static dev.sellerdesk.questions.domain.QuestionFixture.ORDER;
import static dev.sellerdesk.questions.domain.QuestionFixture.RETAILER;
import static dev.sellerdesk.questions.domain.QuestionFixture.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.questions.application.port.in.RecordCustomerMessage;
import dev.sellerdesk.questions.application.port.in.RecordSellerMessage;
import dev.sellerdesk.questions.application.port.in.StartContact;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.AfterSend;
import dev.sellerdesk.questions.domain.Awaiting;
import dev.sellerdesk.questions.domain.Deadline;
import dev.sellerdesk.questions.domain.HistoryEntry;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionFixture;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.QuestionState.Closed;
import dev.sellerdesk.questions.domain.QuestionStatus;
import dev.sellerdesk.shared.event.FollowUpDue;
import dev.sellerdesk.shared.event.ForwardedQuestionReminder;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionOpenLong;
import dev.sellerdesk.shared.event.QuestionOpened;
import dev.sellerdesk.shared.event.QuestionReopened;
import dev.sellerdesk.shared.event.QuestionReturnedToPartnerservice;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The rows of the requirements about the life of one question, each on both marketplaces. Where the
 * two differ the row says how.
 */
class QuestionRowsTest {

  /** What a row says, on one marketplace. */
  @FunctionalInterface
  interface Row {
    void on(Desk desk);
  }

  private record Named(String name, Row row) {}

  @TestFactory
  List<DynamicTest> each_row_on_each_marketplace() {
    return rows().stream()
        .flatMap(row ->
            List.of(MarketplacePolicy.bol(), MarketplacePolicy.mirakl()).stream()
                .map(policy ->
                    DynamicTest.dynamicTest(
                        row.name() + " (" + policy.profile() + ")",
                        () -> row.row().on(new Desk(policy)))))
        .toList();
  }

  private static List<Named> rows() {
    return List.of(
        new Named("Q_05_open_long_once_after_18_counted_hours", QuestionRowsTest::openLong),
        new Named("Q_07_a_follow_up_asks_for_attention_at_its_time", QuestionRowsTest::followUp),
        new Named("Q_11_opening_is_announced_with_the_message", QuestionRowsTest::opened),
        new Named("Q_14_Q_19_not_there_while_with_partnerservice", QuestionRowsTest::away),
        new Named("Q_16_reminded_at_24_hours", QuestionRowsTest::reminded),
        new Named("Q_17_back_at_48_hours", QuestionRowsTest::returned),
        new Named("Q_23_Q_26_a_seller_starts_contact", QuestionRowsTest::started),
        new Named("Q_28_Q_56_the_answer_has_its_own_clock", QuestionRowsTest::answerClock),
        new Named("Q_30_no_reply_needed_stops_the_clocks", QuestionRowsTest::noReply),
        new Named("Q_31_Q_33_closed_as_resolved_with_an_explanation", QuestionRowsTest::closed),
        new Named("Q_35_Q_36_closing_needs_contact_here", QuestionRowsTest::contact),
        new Named("Q_38_reopened_within_two_years", QuestionRowsTest::reopened),
        new Named("Q_39_a_message_of_the_customer_reopens", QuestionRowsTest::wroteAgain),
        new Named("Q_41_waiting_until_the_customer_writes", QuestionRowsTest::waiting),
        new Named("Q_42_what_was_chosen_with_the_message_happens", QuestionRowsTest::afterSend),
        new Named("Q_59_unread_is_per_user_and_per_account", QuestionRowsTest::unread),
        new Named("Q_60_a_message_to_the_operator_is_no_contact", QuestionRowsTest::operator));
  }

  private static void openLong(Desk desk) {
    desk.asked();
    // asked on Friday noon: 18 hours are over on Monday at six
    desk.pass(Duration.ofHours(66).minusNanos(1_000));
    assertThat(count(desk, QuestionOpenLong.class)).isZero();
    desk.pass(Duration.ofNanos(1_000));
    assertThat(count(desk, QuestionOpenLong.class)).isEqualTo(1);
    desk.pass(Duration.ofDays(9));
    assertThat(count(desk, QuestionOpenLong.class)).isEqualTo(1);
  }

  private static void followUp(Desk desk) {
    QuestionId id = answered(desk);
    desk.followUp.set(Desk.call(id), desk.clock.instant().plus(Duration.ofHours(30)), false);
    desk.pass(Duration.ofHours(29));
    assertThat(count(desk, FollowUpDue.class)).isZero();
    desk.pass(Duration.ofHours(1));
    assertThat(count(desk, FollowUpDue.class)).isEqualTo(1);
    assertThat(desk.look(id).question().state().status()).isEqualTo(QuestionStatus.FOLLOW_UP);
    desk.followUp.clear(Desk.call(id));
    assertThat(desk.look(id).question().state().status()).isEqualTo(QuestionStatus.OPEN);
  }

  private static void opened(Desk desk) {
    desk.asked();
    QuestionOpened event = desk.lastAnnounced();
    assertThat(event.message()).isEqualTo("Waar is mijn bestelling?");
    assertThat(activities(desk)).containsExactly(Activity.OPENED);
  }

  private static void away(Desk desk) {
    QuestionId id = answered(desk);
    desk.escalate.escalate(Desk.call(id), "I cannot resolve it");

    List<ThrowingCallable> attempts =
        List.of(
            () -> desk.look(id),
            () -> desk.close.close(Desk.call(id), ""),
            () -> desk.waitForCustomer.waitForCustomer(Desk.call(id)),
            () -> desk.followUp.clear(Desk.call(id)),
            () -> desk.assign.assign(Desk.call(id), "seller-7"),
            () -> desk.tag.tag(Desk.call(id), List.of("x")),
            () -> desk.read.read(Desk.call(id)),
            () -> desk.escalate.escalate(Desk.call(id), "again"),
            () -> desk.merge.merge(Desk.call(id), List.of(id)),
            () -> desk.findHistory.of(id, Optional.empty(), 10),
            () -> desk.explainDeadlines.of(id));
    for (ThrowingCallable attempt : attempts) {
      assertThatThrownBy(attempt).isInstanceOf(QuestionException.WithPartnerservice.class);
    }
  }

  private static void reminded(Desk desk) {
    forwarded(desk);
    desk.pass(Duration.ofHours(24).minusNanos(1_000));
    assertThat(count(desk, ForwardedQuestionReminder.class)).isZero();
    desk.pass(Duration.ofNanos(1_000));
    assertThat(count(desk, ForwardedQuestionReminder.class)).isEqualTo(1);
  }

  private static void returned(Desk desk) {
    QuestionId silent = forwarded(desk);
    QuestionId responded = forwarded(desk);
    desk.pass(Duration.ofHours(48).minusNanos(1_000));
    assertThat(desk.look(silent).question().id()).isEqualTo(silent);
    desk.sellerMessage.record(message(desk, responded, true, AfterSend.KEEP_OPEN));

    desk.pass(Duration.ofNanos(1_000));

    assertThatThrownBy(() -> desk.look(silent))
        .isInstanceOf(QuestionException.WithPartnerservice.class);
    assertThat(desk.look(responded).question().id()).isEqualTo(responded);
    assertThat(count(desk, QuestionReturnedToPartnerservice.class)).isEqualTo(1);
    // forwarded again, it has all its time again
    desk.forward.forward(Desk.call(silent), "");
    desk.pass(Duration.ofHours(47));
    assertThat(desk.look(silent).question().progress().forwardings().returns()).isEqualTo(1);
  }

  private static void started(Desk desk) {
    desk.order.record(QuestionFixture.order(RETAILER));
    QuestionDetail started =
        desk.start.start(
            new StartContact.Command(
                RETAILER, ORDER, EAN, SUBJECT, "It is late.", Language.UNKNOWN, Desk.USER));

    assertThat(started.question().contact().made()).isTrue();
    assertThat(started.deadlines()).isEmpty();
    QuestionOpened event = desk.lastAnnounced();
    assertThat(event.initiator()).isEqualTo("SELLER");
    assertThat(desk.close.close(Desk.call(started.question().id()), "").question().state().closed())
        .isTrue();
  }

  private static void answerClock(Desk desk) {
    QuestionDetail asked = desk.asked();
    Deadline answer = asked.deadlines().getLast();
    boolean mirakl = answer.ruleId().equals("Q-56");
    // a working day from Friday noon, or 48 hours whatever day it is
    assertThat(Duration.between(answer.from(), answer.dueAt()))
        .isEqualTo(Duration.ofHours(mirakl ? 48 : 72));
    assertThat(answer.ruleId()).isIn("Q-28", "Q-56");
  }

  private static void noReply(Desk desk) {
    QuestionId id = answered(desk);
    wrote(desk, id);
    QuestionDetail left = desk.needNoReply.needNoReply(Desk.call(id));
    assertThat(left.deadlines()).isEmpty();
    assertThat(left.question().awaiting()).isEqualTo(new Awaiting.Nobody());
    assertThat(left.question().state().status()).isEqualTo(QuestionStatus.OPEN);
  }

  private static void closed(Desk desk) {
    QuestionId id = answered(desk);
    desk.close.close(Desk.call(id), "Found at the neighbours'");
    assertThat(((Closed) desk.look(id).question().state()).explanation())
        .isEqualTo("Found at the neighbours'");
    assertThat(count(desk, QuestionClosed.class)).isEqualTo(1);
    refused("Q-31", () -> desk.close.close(Desk.call(id), ""));
  }

  private static void contact(Desk desk) {
    QuestionId id = desk.asked().question().id();
    desk.sellerMessage.record(message(desk, id, false, AfterSend.CLOSE_RESOLVED));
    desk.assign.assign(Desk.call(id), "seller-7");
    refused("Q-35", () -> desk.close.close(Desk.call(id), "I called them myself"));
  }

  private static void reopened(Desk desk) {
    desk.order.record(QuestionFixture.order(RETAILER));
    QuestionId id = answered(desk);
    desk.close.close(Desk.call(id), "");
    desk.pass(Duration.ofDays(700));
    desk.reopen.reopen(Desk.call(id));
    assertThat(count(desk, QuestionReopened.class)).isEqualTo(1);
    desk.close.close(Desk.call(id), "");
    desk.pass(Duration.ofDays(32));
    refused("Q-38", () -> desk.reopen.reopen(Desk.call(id)));
  }

  private static void wroteAgain(Desk desk) {
    QuestionId id = answered(desk);
    desk.close.close(Desk.call(id), "");
    wrote(desk, id);
    assertThat(((QuestionReopened) desk.lastAnnounced()).reopenedBy()).isEqualTo("CUSTOMER");
    assertThat(desk.look(id).deadlines()).hasSize(2);
  }

  private static void waiting(Desk desk) {
    QuestionId id = desk.asked().question().id();
    assertThat(desk.waitForCustomer.waitForCustomer(Desk.call(id)).deadlines()).isEmpty();
    desk.pass(Duration.ofDays(365));
    assertThat(desk.look(id).question().state().status())
        .isEqualTo(QuestionStatus.WAITING_FOR_CUSTOMER);
    wrote(desk, id);
    assertThat(desk.look(id).question().state().status()).isEqualTo(QuestionStatus.OPEN);
  }

  private static void afterSend(Desk desk) {
    for (AfterSend chosen : AfterSend.values()) {
      QuestionId id = desk.asked().question().id();
      desk.sellerMessage.record(message(desk, id, true, chosen));
      assertThat(desk.look(id).question().state().status())
          .isEqualTo(
              switch (chosen) {
                case KEEP_OPEN -> QuestionStatus.OPEN;
                case WAIT_FOR_CUSTOMER -> QuestionStatus.WAITING_FOR_CUSTOMER;
                case CLOSE_RESOLVED -> QuestionStatus.CLOSED;
              });
    }
  }

  private static void unread(Desk desk) {
    QuestionId id = desk.asked().question().id();
    wrote(desk, id);
    assertThat(desk.look(id).unreadByUser()).contains(2);
    desk.read.read(Desk.call(id));
    assertThat(desk.look(id).unreadByUser()).contains(0);
    assertThat(desk.find.find(id, "colleague").unreadByUser()).contains(2);
    assertThat(desk.look(id).question().unread().count()).isZero();
  }

  private static void operator(Desk desk) {
    QuestionId id = desk.asked().question().id();
    desk.sellerMessage.record(message(desk, id, false, AfterSend.KEEP_OPEN));
    assertThat(desk.look(id).question().contact().made()).isFalse();
    assertThat(desk.look(id).deadlines()).hasSize(2);
  }

  private static QuestionId answered(Desk desk) {
    QuestionId id = desk.asked().question().id();
    desk.sellerMessage.record(message(desk, id, true, AfterSend.KEEP_OPEN));
    return id;
  }

  private static QuestionId forwarded(Desk desk) {
    QuestionId id = desk.asked().question().id();
    desk.escalate.escalate(Desk.call(id), "I cannot resolve it");
    desk.forward.forward(Desk.call(id), "");
    return id;
  }

  private static void wrote(Desk desk, QuestionId id) {
    desk.customerMessage.record(
        new RecordCustomerMessage.Command(id, Language.UNKNOWN, desk.clock.instant()));
  }

  private static RecordSellerMessage.Command message(
      Desk desk, QuestionId id, boolean toCustomer, AfterSend afterSend) {
    return new RecordSellerMessage.Command(
        id, toCustomer, afterSend, Desk.USER, desk.clock.instant());
  }

  private static long count(Desk desk, Class<?> kind) {
    return desk.announced.stream().filter(kind::isInstance).count();
  }

  private static List<Activity> activities(Desk desk) {
    return desk.history.lines.stream().map(HistoryEntry::activity).toList();
  }

  private static void refused(String ruleId, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            QuestionException.Refused.class,
            refused -> assertThat(refused.refusal().ruleId()).isEqualTo(ruleId));
  }
}
