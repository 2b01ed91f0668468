package dev.sellerdesk.questions.application;

import static dev.sellerdesk.questions.domain.QuestionFixture.ASKED;
import static dev.sellerdesk.questions.domain.QuestionFixture.EAN;
import static dev.sellerdesk.questions.domain.QuestionFixture.RETAILER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.questions.application.port.in.ExplainClock;
import dev.sellerdesk.questions.application.port.in.OpenQuestion;
import dev.sellerdesk.questions.application.port.in.RecordCustomerMessage;
import dev.sellerdesk.questions.application.port.in.RecordSellerMessage;
import dev.sellerdesk.questions.domain.AfterSend;
import dev.sellerdesk.questions.domain.Awaiting;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.Deadline;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.OrderFacts;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionFixture;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.QuestionStatus;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionCustomerIdentified;
import dev.sellerdesk.shared.event.QuestionOpened;
import dev.sellerdesk.shared.event.QuestionReopened;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The use cases together, as the life of a question shows them. */
class QuestionDeskTest {

  private final Desk desk = new Desk();

  @Test
  void the_life_of_a_question() {
    desk.order.record(QuestionFixture.order(RETAILER));
    QuestionId id = desk.open.open(Desk.question(new Matter.Item(EAN, ""))).question().id();
    QuestionOpened opened = desk.lastAnnounced();
    assertThat(opened.customerName()).isEqualTo("Erika Jansen");
    assertThat(opened.itemTitle()).isEqualTo("Lawnmower X");
    assertThat(opened.caseNumber()).matches("Q-2026-\\d{6}-\\d");

    // Friday noon: by Monday six it is open for a long time.
    desk.clock.advance(Duration.ofHours(66));
    assertThat(desk.look(id).deadlines())
        .containsExactly(
            new Deadline("Q-05", ASKED, ASKED.plus(Duration.ofHours(66)), true),
            new Deadline("Q-28", ASKED, ASKED.plus(Duration.ofHours(72)), false));

    desk.sellerMessage.record(message(id, AfterSend.KEEP_OPEN));
    assertThat(desk.look(id).deadlines()).isEmpty();
    assertThat(desk.look(id).question().awaiting()).isEqualTo(new Awaiting.Customer());

    desk.close.close(Desk.call(id), "Found");
    QuestionClosed closed = desk.lastAnnounced();
    assertThat(closed.hadContact()).isTrue();
    assertThat(closed.language()).isEqualTo("nl");

    desk.clock.advance(Duration.ofHours(1));
    desk.customerMessage.record(
        new RecordCustomerMessage.Command(id, new Language("nl"), desk.clock.instant()));
    QuestionReopened reopened = desk.lastAnnounced();
    assertThat(reopened.reopenedBy()).isEqualTo("CUSTOMER");
    assertThat(desk.look(id).question().awaiting())
        .isEqualTo(new Awaiting.Seller(desk.clock.instant()));

    desk.sellerMessage.record(message(id, AfterSend.CLOSE_RESOLVED));
    assertThat(desk.<QuestionClosed>lastAnnounced().closedAt()).isEqualTo(desk.clock.instant());
    assertThat(desk.announced).hasSize(4);
  }

  @Test
  void a_question_about_an_order_that_is_still_under_way_gets_its_facts_later() {
    QuestionId id = desk.open.open(Desk.question(new Matter.Item(EAN, ""))).question().id();
    assertThat(desk.look(id).question().order()).isEqualTo(new OrderFacts.Unknown());
    assertThat(desk.<QuestionOpened>lastAnnounced().customerName()).isNull();

    desk.order.record(QuestionFixture.order(RETAILER));

    QuestionCustomerIdentified identified = desk.lastAnnounced();
    assertThat(identified.questionId()).isEqualTo(id.value());
    assertThat(identified.language()).isEqualTo("nl");
    assertThat(desk.look(id).question().order())
        .isEqualTo(QuestionFixture.facts(QuestionFixture.PLACED));
    assertThat(desk.look(id).question().progress().matter())
        .isEqualTo(new Matter.Item(EAN, "Lawnmower X"));
  }

  @Test
  void an_order_heard_of_twice_changes_nothing() {
    desk.order.record(QuestionFixture.order(RETAILER));
    QuestionId id = desk.asked().question().id();
    desk.order.record(QuestionFixture.order(RETAILER));

    assertThat(desk.look(id).question().version()).isZero();
  }

  @Test
  void Q_24_a_question_about_another_retailers_order_or_item_opens_nothing() {
    desk.order.record(QuestionFixture.order(new RetailerId("1002")));
    assertThatThrownBy(desk::asked).hasMessageContaining("does not belong");

    Desk own = new Desk();
    own.order.record(QuestionFixture.order(RETAILER));
    assertThatThrownBy(() -> own.open.open(Desk.question(new Matter.Item("4006381333931", ""))))
        .hasMessageContaining("not on this order");
    assertThat(desk.announced).isEmpty();
    assertThat(own.announced).isEmpty();
  }

  @Test
  void an_unknown_subject_is_refused() {
    OpenQuestion.Command command = Desk.question(new Matter.WholeOrder());
    assertThatThrownBy(() ->
            desk.open.open(
                new OpenQuestion.Command(
                    command.retailerId(),
                    command.orderNumber(),
                    command.matter(),
                    new SubjectCode("WEATHER"),
                    Channel.EMAIL,
                    Language.UNKNOWN,
                    "Hoi")))
        .isInstanceOf(QuestionException.UnknownSubject.class);
  }

  @Test
  void the_case_numbers_year_is_that_of_the_sellers_new_year() {
    // 31 December 2026, 23:30 UTC: the new year has begun in Amsterdam.
    desk.clock.advance(Duration.between(ASKED, Instant.parse("2026-12-31T23:30:00Z")));

    assertThat(desk.asked().question().opening().caseNumber().year()).isEqualTo(2027);
  }

  @Test
  void the_shop_is_told_no_actions_of_the_seller() {
    assertThat(desk.asked().actions()).isEmpty();
  }

  @Test
  void Q_35_closing_without_contact_announces_nothing() {
    QuestionId id = desk.asked().question().id();

    assertThatThrownBy(() -> desk.close.close(Desk.call(id), ""))
        .isInstanceOf(QuestionException.Refused.class);
    assertThat(desk.announced).hasSize(1);
  }

  @Test
  void a_stale_version_changes_nothing_and_the_right_one_does() {
    QuestionId id = answered();
    long version = desk.look(id).question().version();

    assertThatThrownBy(() -> desk.close.close(Desk.call(id, version - 1), ""))
        .isInstanceOf(QuestionException.Stale.class);
    assertThatThrownBy(() -> desk.waitForCustomer.waitForCustomer(Desk.call(id, version - 1)))
        .isInstanceOf(QuestionException.Stale.class);

    QuestionDetail closed = desk.close.close(Desk.call(id, version), "");
    assertThat(closed.question().version()).isEqualTo(version + 1);
    assertThatThrownBy(() -> desk.reopen.reopen(Desk.call(id, version)))
        .isInstanceOf(QuestionException.Stale.class);
    assertThat(desk.reopen.reopen(Desk.call(id, version + 1)).question().state().status())
        .isEqualTo(QuestionStatus.OPEN);
  }

  @Test
  void Q_14_what_partnerservice_holds_is_not_there_for_the_seller() {
    QuestionId id = answered();
    desk.escalate.escalate(Desk.call(id), "I cannot resolve it");

    assertThatThrownBy(() -> desk.look(id))
        .isInstanceOf(QuestionException.WithPartnerservice.class);
    assertThatThrownBy(() -> desk.close.close(Desk.call(id), ""))
        .isInstanceOf(QuestionException.WithPartnerservice.class);
    assertThat(desk.find.findOfAnyRetailer(id).question().id()).isEqualTo(id);
  }

  @Test
  void news_about_an_unknown_question_is_ignored() {
    QuestionId nobody = new QuestionId(UUID.randomUUID());

    desk.sellerMessage.record(message(nobody, AfterSend.CLOSE_RESOLVED));
    desk.customerMessage.record(new RecordCustomerMessage.Command(nobody, Language.UNKNOWN, ASKED));

    assertThat(desk.announced).isEmpty();
  }

  @Test
  void Q_60_a_message_to_the_operator_closes_nothing() {
    QuestionId id = desk.asked().question().id();

    desk.sellerMessage.record(
        new RecordSellerMessage.Command(
            id, false, AfterSend.CLOSE_RESOLVED, Desk.USER, desk.clock.instant()));

    assertThat(desk.look(id).question().state().status()).isEqualTo(QuestionStatus.OPEN);
    assertThat(desk.announced).hasSize(1);
  }

  @Test
  void Q_41_waiting_stops_the_clocks() {
    QuestionId id = desk.asked().question().id();

    QuestionDetail waiting = desk.waitForCustomer.waitForCustomer(Desk.call(id));

    assertThat(waiting.deadlines()).isEmpty();
    assertThat(waiting.question().state().status()).isEqualTo(QuestionStatus.WAITING_FOR_CUSTOMER);
  }

  @Test
  void d1_the_clock_explains_a_rule_and_a_duration() {
    ExplainClock.Result rule =
        desk.explain.explain(new ExplainClock.ByRule(RETAILER, ASKED, "Q-05", null)).orElseThrow();
    ExplainClock.Result duration =
        desk.explain.explain(
            new ExplainClock.ByDuration(RETAILER, ASKED, Duration.ofHours(18), Country.BE));

    assertThat(rule.explanation().dueAt()).isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
    assertThat(rule.country()).isEqualTo(Country.NL);
    assertThat(rule.passed()).isFalse();
    assertThat(duration.explanation().dueAt()).isEqualTo(rule.explanation().dueAt());
    assertThat(duration.ruleId()).isNull();
    assertThat(duration.country()).isEqualTo(Country.BE);
    assertThat(desk.explain.explain(new ExplainClock.ByRule(RETAILER, ASKED, "Q-99", null)))
        .isEmpty();
  }

  @Test
  void a_belgian_sellers_clock_is_belgian_and_mirakls_is_q_56() {
    Desk mirakl = new Desk(MarketplacePolicy.mirakl());

    ExplainClock.Result result =
        mirakl
            .explain
            .explain(new ExplainClock.ByRule(new RetailerId("2002"), ASKED, "Q-56", null))
            .orElseThrow();

    assertThat(result.country()).isEqualTo(Country.BE);
    assertThat(result.explanation().dueAt()).isEqualTo(ASKED.plus(Duration.ofHours(48)));
  }

  private QuestionId answered() {
    QuestionId id = desk.asked().question().id();
    desk.sellerMessage.record(message(id, AfterSend.KEEP_OPEN));
    return id;
  }

  private RecordSellerMessage.Command message(QuestionId id, AfterSend afterSend) {
    return new RecordSellerMessage.Command(id, true, afterSend, Desk.USER, desk.clock.instant());
  }
}
