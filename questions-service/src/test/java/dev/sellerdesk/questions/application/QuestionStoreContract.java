package dev.sellerdesk.questions.application;

import static dev.sellerdesk.questions.domain.QuestionFixture.TERMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.QuestionReadModel;
import dev.sellerdesk.questions.domain.AfterSend;
import dev.sellerdesk.questions.domain.CaseNumber;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.CustomerQuestion.FirstMessage;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import dev.sellerdesk.questions.domain.Initiator;
import dev.sellerdesk.questions.domain.KnownOrder;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.NewQuestion;
import dev.sellerdesk.questions.domain.OrderFacts;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionFixture;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.questions.domain.SubjectCode;
import dev.sellerdesk.questions.domain.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store of questions does, the fake as well as the real one, at the boundaries in
 * particular.
 */
public abstract class QuestionStoreContract {

  private static final Instant T = Instant.parse("2026-11-20T11:00:00.123456Z");

  /** When a seller looks, if the test does not say otherwise. */
  private static final Instant LOOKED = T.plus(Duration.ofHours(1));

  private static final OrderFacts KNOWN = QuestionFixture.facts(QuestionFixture.PLACED);

  private RetailerId retailer;
  private OrderNumber order;
  private long nextNumber;

  protected abstract CustomerQuestionRepository repository();

  protected abstract QuestionReadModel readModel();

  /** Runs it as a use case of this retailer would. */
  protected abstract <R> R within(RetailerId retailer, Supplier<R> action);

  @BeforeEach
  void a_retailer_of_our_own() {
    int dice = ThreadLocalRandom.current().nextInt(100_000_000);
    retailer = new RetailerId("r" + dice);
    order = new OrderNumber("o" + dice);
    nextNumber = dice * 1_000L;
  }

  @Test
  void a_question_comes_back_as_it_was_stored() {
    CustomerQuestion question = asked(T, KNOWN, new Matter.Item("8712345678906", "Lawnmower X"));
    question.customerMessageReceived(T.plusSeconds(60), new Language("fr"), TERMS);
    store(question);

    assertThat(look(question.id()).progress()).isEqualTo(question.progress());
    assertThat(look(question.id()).opening()).isEqualTo(question.opening());
  }

  @Test
  void every_state_comes_back() {
    CustomerQuestion waiting =
        asked(T, new OrderFacts.Unknown(), new Matter.Item("8712345678906", ""));
    waiting.sellerMessageSent(
        T.plusSeconds(1), AfterSend.WAIT_FOR_CUSTOMER, TERMS, T.plusSeconds(2));
    CustomerQuestion closed = asked(T, KNOWN, new Matter.WholeOrder());
    closed.sellerMessageSent(T.plusSeconds(1), AfterSend.KEEP_OPEN, TERMS, T.plusSeconds(1));
    closed.close("Found at the neighbours'", TERMS, T.plusSeconds(3));
    CustomerQuestion reopened = asked(T, KNOWN, new Matter.WholeOrder());
    reopened.sellerMessageSent(T.plusSeconds(1), AfterSend.CLOSE_RESOLVED, TERMS, T.plusSeconds(1));
    reopened.reopen(TERMS, T.plusSeconds(4));

    for (CustomerQuestion question : List.of(waiting, closed, reopened)) {
      store(question);
      assertThat(look(question.id()).progress()).isEqualTo(question.progress());
    }
  }

  @Test
  void everything_about_custody_clocks_and_work_comes_back() {
    Matter.WholeOrder whole = new Matter.WholeOrder();
    SellerTerms terms =
        new SellerTerms(
            TERMS.policy(),
            TERMS.country(),
            new WorkingCalendar(
                TERMS.country().zone(),
                date ->
                    date.equals(LocalDate.of(2026, 11, 23))
                        ? Optional.of("Closed = all day\u00e9")
                        : Optional.empty()));
    CustomerQuestion running = asked(T, KNOWN, whole);
    running.customerMessageReceived(T, Language.UNKNOWN, terms);
    running.sellerMessageSent(T.plusSeconds(1), AfterSend.KEEP_OPEN, terms, T.plusSeconds(1));
    running.customerMessageReceived(T.plusSeconds(2), Language.UNKNOWN, terms);
    CustomerQuestion told = asked(T, KNOWN, whole);
    told.wake(TERMS, T.plus(Duration.ofDays(9)));
    CustomerQuestion held = QuestionFixture.escalated(asked(T, KNOWN, whole), T.plusSeconds(3));
    CustomerQuestion forwarded =
        QuestionFixture.forwarded(asked(T, KNOWN, whole), T.plusSeconds(4));
    CustomerQuestion reminded = QuestionFixture.forwarded(asked(T, KNOWN, whole), T.plusSeconds(4));
    reminded.wake(TERMS, T.plus(Duration.ofHours(25)));
    CustomerQuestion returned = QuestionFixture.forwarded(asked(T, KNOWN, whole), T.plusSeconds(4));
    returned.wake(TERMS, T.plus(Duration.ofHours(49)));
    CustomerQuestion aside = asked(T, KNOWN, whole);
    aside.followUp(T.plus(Duration.ofDays(2)), true, TERMS, T);
    aside.assign(Optional.of("seller-7"), TERMS, T);
    aside.tag(List.of("warranty", "call back"), TERMS, T);
    aside.read(TERMS, T);
    CustomerQuestion target = asked(T, KNOWN, whole);
    CustomerQuestion duplicate = asked(T.plusSeconds(5), KNOWN, whole);
    target.merge(duplicate, TERMS, T.plusSeconds(6));

    for (CustomerQuestion question :
        List.of(running, told, held, forwarded, reminded, returned, aside, target, duplicate)) {
      store(question);
      assertThat(look(question.id()).progress()).isEqualTo(question.progress());
    }
  }

  @Test
  void an_unknown_question_is_not_there() {
    assertThat(within(retailer, () -> repository().find(new QuestionId(UUID.randomUUID()))))
        .isEmpty();
    assertThat(within(retailer, () -> readModel().find(new QuestionId(UUID.randomUUID()))))
        .isEmpty();
  }

  @Test
  void saving_a_change_raises_the_version() {
    CustomerQuestion question = store(asked(T, KNOWN, new Matter.WholeOrder()));
    CustomerQuestion saved =
        within(
            retailer,
            () -> {
              CustomerQuestion read = repository().find(question.id()).orElseThrow();
              read.sellerMessageSent(
                  T.plusSeconds(1), AfterSend.KEEP_OPEN, TERMS, T.plusSeconds(1));
              return repository().save(read);
            });

    assertThat(saved.version()).isEqualTo(question.version() + 1);
    assertThat(look(question.id()).version()).isEqualTo(saved.version());
  }

  @Test
  void saving_without_a_change_leaves_the_version() {
    CustomerQuestion question = store(asked(T, KNOWN, new Matter.WholeOrder()));

    CustomerQuestion saved =
        within(retailer, () -> repository().save(repository().find(question.id()).orElseThrow()));

    assertThat(saved.version()).isEqualTo(question.version());
  }

  @Test
  void what_was_built_on_an_older_version_is_not_stored() {
    CustomerQuestion first = store(asked(T, KNOWN, new Matter.WholeOrder()));
    CustomerQuestion second = look(first.id());
    first.sellerMessageSent(T.plusSeconds(1), AfterSend.KEEP_OPEN, TERMS, T.plusSeconds(1));
    store(first);

    second.sellerMessageSent(T.plusSeconds(2), AfterSend.CLOSE_RESOLVED, TERMS, T.plusSeconds(2));

    assertThatThrownBy(() -> store(second)).isInstanceOf(RuntimeException.class);
    assertThat(look(first.id()).state()).isEqualTo(first.state());
  }

  @Test
  void cases_that_do_not_know_their_order_are_found_by_it() {
    CustomerQuestion unknown = store(asked(T, new OrderFacts.Unknown(), new Matter.WholeOrder()));
    store(asked(T, KNOWN, new Matter.WholeOrder()));

    List<CustomerQuestion> found = within(retailer, () -> repository().withUnknownOrder(order));
    List<CustomerQuestion> others =
        within(retailer, () -> repository().withUnknownOrder(new OrderNumber("another")));

    assertThat(found).extracting(CustomerQuestion::id).containsExactly(unknown.id());
    assertThat(others).isEmpty();
  }

  @Test
  void an_order_that_became_known_is_stored() {
    CustomerQuestion unknown = store(asked(T, new OrderFacts.Unknown(), new Matter.WholeOrder()));
    unknown.orderBecameKnown(
        new KnownOrder(
            retailer, order, QuestionFixture.facts(QuestionFixture.PLACED), "NL", List.of()),
        T);
    store(unknown);

    assertThat(look(unknown.id()).order()).isEqualTo(KNOWN);
    assertThat(within(retailer, () -> repository().withUnknownOrder(order))).isEmpty();
  }

  private CustomerQuestion store(CustomerQuestion question) {
    return within(retailer, () -> repository().save(question));
  }

  private CustomerQuestion look(QuestionId id) {
    return within(retailer, () -> readModel().find(id)).orElseThrow();
  }

  private CustomerQuestion closed(Instant openedAt, Instant closedAt) {
    CustomerQuestion question = asked(openedAt, KNOWN, new Matter.WholeOrder());
    question.sellerMessageSent(
        closedAt.minus(Duration.ofSeconds(1)), AfterSend.CLOSE_RESOLVED, TERMS, closedAt);
    return question;
  }

  private CustomerQuestion asked(Instant at, OrderFacts facts, Matter matter) {
    Opening opening =
        new Opening(
            new QuestionId(UUID.randomUUID()),
            retailer,
            new CaseNumber(2026, nextNumber++),
            order,
            new SubjectCode("WHERE_IS_MY_ORDER"),
            Channel.EMAIL,
            Initiator.CUSTOMER,
            new Language("nl"));
    return NewQuestion.askedByCustomer(
            opening, facts, matter, FirstMessage.ofCustomer(UUID.randomUUID(), "Hoi"), TERMS, at)
        .question();
  }
}
