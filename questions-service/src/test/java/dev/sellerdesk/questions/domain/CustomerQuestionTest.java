package dev.sellerdesk.questions.domain;

import static dev.sellerdesk.questions.domain.QuestionFixture.ASKED;
import static dev.sellerdesk.questions.domain.QuestionFixture.EAN;
import static dev.sellerdesk.questions.domain.QuestionFixture.PLACED;
import static dev.sellerdesk.questions.domain.QuestionFixture.RETAILER;
import static dev.sellerdesk.questions.domain.QuestionFixture.TERMS;
import static dev.sellerdesk.questions.domain.QuestionFixture.answered;
import static dev.sellerdesk.questions.domain.QuestionFixture.asked;
import static dev.sellerdesk.questions.domain.QuestionFixture.closed;
import static dev.sellerdesk.questions.domain.QuestionFixture.escalated;
import static dev.sellerdesk.questions.domain.QuestionFixture.facts;
import static dev.sellerdesk.questions.domain.QuestionFixture.later;
import static dev.sellerdesk.questions.domain.QuestionFixture.open;
import static dev.sellerdesk.questions.domain.QuestionFixture.opening;
import static dev.sellerdesk.questions.domain.QuestionFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.questions.domain.CustomerQuestion.FirstMessage;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opened;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import dev.sellerdesk.questions.domain.QuestionException.Refused;
import dev.sellerdesk.questions.domain.QuestionState.Closed;
import dev.sellerdesk.questions.domain.QuestionState.Open;
import dev.sellerdesk.questions.domain.QuestionState.WaitingForCustomer;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.QuestionOpened;
import dev.sellerdesk.shared.event.QuestionReopened;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a case begins, ends and begins again. */
class CustomerQuestionTest {

  private static final Language FRENCH = new Language("fr");

  /** The last instant of the contact window of an order of {@link QuestionFixture#PLACED}. */
  private static final Instant WINDOW_END = Instant.parse("2028-11-20T22:59:59.999999Z");

  @Nested
  class Opening_a_question {

    @Test
    void Q_11_it_is_open_awaits_the_seller_and_is_announced_with_its_first_message() {
      Opened opened = asked(opening(FRENCH), facts(PLACED), new Matter.Item(EAN, "Lawnmower X"));

      CustomerQuestion question = opened.question();
      assertThat(question.state()).isEqualTo(new Open());
      assertThat(question.awaiting()).isEqualTo(new Awaiting.Seller(ASKED));
      assertThat(question.contact().made()).isFalse();
      assertThat(question.custody()).isEqualTo(new Custody.WithSeller());
      assertThat(question.progress().milestones())
          .isEqualTo(new Milestones(ASKED, ASKED, ASKED, ASKED));
      assertThat(question.unread().count()).isEqualTo(1);
      assertThat(opened.event())
          .isEqualTo(
              new QuestionOpened(
                  question.id().value(),
                  "1001",
                  new CaseNumber(2026, 123).toString(),
                  "A2K8290LP8",
                  "c-81",
                  "Erika Jansen",
                  "WHERE_IS_MY_ORDER",
                  EAN,
                  "Lawnmower X",
                  "EMAIL",
                  "CUSTOMER",
                  "fr",
                  UUID.fromString("01920000-0000-7000-8000-000000000002"),
                  "Waar is mijn bestelling?",
                  ASKED));
    }

    @Test
    void what_is_not_known_is_left_out_of_the_news() {
      QuestionOpened event =
          asked(opening(Language.UNKNOWN), new OrderFacts.Unknown(), new Matter.WholeOrder())
              .event();

      assertThat(event.customerName()).isNull();
      assertThat(event.customerRef()).isNull();
      assertThat(event.itemEan()).isNull();
      assertThat(event.itemTitle()).isNull();
      assertThat(event.language()).isNull();
    }

    @Test
    void Q_57_where_customers_do_not_write_directly_there_are_no_direct_messages() {
      Opening opening = opening(FRENCH);
      Opening direct =
          new Opening(
              opening.id(),
              opening.retailerId(),
              opening.caseNumber(),
              opening.orderNumber(),
              opening.subject(),
              Channel.DM,
              opening.initiator(),
              opening.language());

      refused(
          "Q-57",
          () ->
              NewQuestion.askedByCustomer(
                  direct,
                  facts(PLACED),
                  new Matter.WholeOrder(),
                  FirstMessage.ofCustomer(UUID.randomUUID(), "Hoi"),
                  QuestionFixture.terms(MarketplacePolicy.mirakl()),
                  ASKED));
    }
  }

  @Nested
  class An_order {

    @Test
    void Q_24_of_another_retailer_is_refused() {
      refused("Q-24", () -> KnownOrder.of(RETAILER, List.of(order(new RetailerId("1002")))));
    }

    @Test
    void Q_24_is_found_by_its_retailer() {
      KnownOrder own = order(RETAILER);

      assertThat(KnownOrder.of(RETAILER, List.of(order(new RetailerId("1002")), own)))
          .contains(own);
      assertThat(KnownOrder.of(RETAILER, List.of())).isEmpty();
    }

    @Test
    void Q_24_names_the_items_that_are_on_it_and_refuses_others() {
      assertThat(order(RETAILER).matter(new Matter.Item(EAN, "")))
          .isEqualTo(new Matter.Item(EAN, "Lawnmower X"));
      assertThat(order(RETAILER).matter(new Matter.WholeOrder()))
          .isEqualTo(new Matter.WholeOrder());
      refused("Q-24", () -> order(RETAILER).matter(new Matter.Item("4006381333931", "")));
    }

    @Test
    void that_becomes_known_later_gives_name_date_and_title() {
      CustomerQuestion question =
          asked(opening(FRENCH), new OrderFacts.Unknown(), new Matter.Item(EAN, "")).question();

      var identified = question.orderBecameKnown(order(RETAILER), ASKED);

      assertThat(identified.customerRef()).isEqualTo(facts(PLACED).customerRef());
      assertThat(question.order()).isEqualTo(facts(PLACED));
      assertThat(question.progress().matter()).isEqualTo(new Matter.Item(EAN, "Lawnmower X"));
    }

    @Test
    void without_the_item_leaves_its_title_open() {
      CustomerQuestion question =
          asked(opening(FRENCH), new OrderFacts.Unknown(), new Matter.Item("4006381333931", ""))
              .question();

      question.orderBecameKnown(order(RETAILER), ASKED);

      assertThat(question.progress().matter().itemTitle()).isEmpty();
    }
  }

  @Nested
  class Closing {

    @Test
    void Q_31_Q_33_closes_as_resolved_with_an_explanation_and_announces_it() {
      CustomerQuestion question = answered();

      QuestionClosed event = question.close("Found at the neighbours'", TERMS, later(3));

      assertThat(question.state())
          .isEqualTo(new Closed(later(3), ClosedBy.SELLER, "Found at the neighbours'"));
      assertThat(question.awaiting()).isEqualTo(new Awaiting.Nobody());
      assertThat(event)
          .isEqualTo(
              new QuestionClosed(
                  question.id().value(),
                  "1001",
                  new CaseNumber(2026, 123).toString(),
                  "A2K8290LP8",
                  "c-81",
                  "WHERE_IS_MY_ORDER",
                  "nl",
                  "EMAIL",
                  "SELLER",
                  true,
                  later(3)));
    }

    @Test
    void Q_35_is_refused_without_contact() {
      CustomerQuestion question = open();

      refused("Q-35", () -> question.close("", TERMS, later(1)));
      assertThat(question.state()).isEqualTo(new Open());
    }

    @Test
    void Q_36_a_message_to_the_operator_is_no_contact() {
      CustomerQuestion question = open();
      question.operatorMessageSent(later(1));

      refused("Q-35", () -> question.close("I called them myself", TERMS, later(2)));
      assertThat(question.progress().milestones().lastMessageAt()).isEqualTo(later(1));
      assertThat(question.awaiting()).isEqualTo(new Awaiting.Seller(ASKED));
    }

    @Test
    void Q_31_is_refused_when_closed() {
      refused("Q-31", () -> closed().close("", TERMS, later(3)));
    }

    @Test
    void Q_30_is_allowed_when_the_customer_only_said_thank_you() {
      CustomerQuestion question = answered();
      question.customerMessageReceived(later(2), FRENCH, TERMS);

      question.close("", TERMS, later(3));

      assertThat(question.state().status()).isEqualTo(QuestionStatus.CLOSED);
    }

    @Test
    void Q_22_is_refused_while_partnerservice_has_it() {
      refused("Q-22", () -> escalated(answered(), later(2)).close("", TERMS, later(3)));
    }

    @Test
    void a_waiting_question_can_be_closed() {
      CustomerQuestion question = answered();
      question.waitForCustomer(TERMS, later(2));

      question.close("", TERMS, later(3));

      assertThat(question.state().status()).isEqualTo(QuestionStatus.CLOSED);
    }

    @Test
    void n_17_the_customers_language_is_the_shops_else_the_orders_else_that_of_the_messages() {
      assertThat(languageOnClosing(FRENCH, facts(PLACED), new Language("en"))).isEqualTo("fr");
      assertThat(languageOnClosing(Language.UNKNOWN, facts(PLACED), new Language("en")))
          .isEqualTo("nl");
      assertThat(languageOnClosing(Language.UNKNOWN, new OrderFacts.Unknown(), new Language("en")))
          .isEqualTo("en");
      assertThat(languageOnClosing(Language.UNKNOWN, new OrderFacts.Unknown(), Language.UNKNOWN))
          .isNull();
      // a language in which the marketplace does not speak with customers does not help
      assertThat(languageOnClosing(new Language("de"), facts(PLACED), Language.UNKNOWN))
          .isEqualTo("nl");
    }

    private String languageOnClosing(Language given, OrderFacts order, Language written) {
      CustomerQuestion question = asked(opening(given), order, new Matter.WholeOrder()).question();
      question.customerMessageReceived(later(1), written, TERMS);
      question.sellerMessageSent(later(2), AfterSend.KEEP_OPEN, TERMS, later(2));
      return question.close("", TERMS, later(3)).language();
    }
  }

  @Nested
  class Reopening {

    @Test
    void Q_38_opens_a_closed_question_and_announces_it() {
      CustomerQuestion question = closed();

      QuestionReopened event = question.reopen(TERMS, later(30));

      assertThat(question.state()).isEqualTo(new Open());
      assertThat(question.awaiting()).isEqualTo(new Awaiting.Nobody());
      assertThat(event.reopenedBy()).isEqualTo("SELLER");
      assertThat(event.reopenedAt()).isEqualTo(later(30));
      assertThat(event.questionId()).isEqualTo(question.id().value());
    }

    @Test
    void Q_04_ranks_it_by_then_and_keeps_when_it_was_opened() {
      CustomerQuestion question = closed();

      question.reopen(TERMS, later(30));

      assertThat(question.progress().milestones().openedAt()).isEqualTo(ASKED);
      assertThat(question.progress().milestones().rankedAt()).isEqualTo(later(30));
    }

    @Test
    void Q_38_is_possible_to_the_last_instant_of_the_window_and_not_after() {
      refused("Q-38", () -> closed().reopen(TERMS, WINDOW_END.plusNanos(1_000)));
      assertThat(closed().reopen(TERMS, WINDOW_END).reopenedAt()).isEqualTo(WINDOW_END);
    }

    @Test
    void Q_38_is_for_closed_questions() {
      refused("Q-38", () -> open().reopen(TERMS, later(1)));
      refused("Q-38", () -> answered().reopen(TERMS, later(2)));
    }

    @Test
    void contact_made_before_still_counts() {
      CustomerQuestion question = closed();
      question.reopen(TERMS, later(30));

      assertThat(question.close("", TERMS, later(31)).hadContact()).isTrue();
    }
  }

  @Nested
  class Waiting_for_the_customer {

    @Test
    void Q_41_stops_the_clocks_until_the_customer_writes() {
      CustomerQuestion question = answered();
      question.customerMessageReceived(later(2), FRENCH, TERMS);

      question.waitForCustomer(TERMS, later(3));

      assertThat(question.state()).isEqualTo(new WaitingForCustomer(later(3)));
      assertThat(question.awaiting()).isEqualTo(new Awaiting.Customer());

      question.customerMessageReceived(later(40), FRENCH, TERMS);

      assertThat(question.state()).isEqualTo(new Open());
      assertThat(question.awaiting()).isEqualTo(new Awaiting.Seller(later(40)));
    }

    @Test
    void Q_41_begins_once() {
      CustomerQuestion question = answered();
      question.waitForCustomer(TERMS, later(3));

      refused("Q-41", () -> question.waitForCustomer(TERMS, later(4)));
    }

    @Test
    void Q_39_is_not_for_closed_questions() {
      refused("Q-39", () -> closed().waitForCustomer(TERMS, later(4)));
    }
  }

  @Test
  void a_stale_version_is_refused() {
    assertThatThrownBy(() -> open().requireVersion(7)).isInstanceOf(QuestionException.Stale.class);
    open().requireVersion(0);
  }

  @ParameterizedTest
  @EnumSource(CaseAction.class)
  void Q_22_nothing_is_allowed_to_the_seller_while_partnerservice_has_the_case(CaseAction action) {
    for (CustomerQuestion question : List.of(open(), answered())) {
      CustomerQuestion held = escalated(question, later(2));
      assertThat(held.actions(TERMS, later(3)))
          .allMatch(seen -> !seen.allowed() && seen.ruleId().equals("Q-22"));
      assertThat(action.allowed(held, TERMS, later(3))).isEqualTo(action == CaseAction.FORWARD);
    }
  }

  private static void refused(String ruleId, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal().ruleId()).isEqualTo(ruleId));
  }
}
