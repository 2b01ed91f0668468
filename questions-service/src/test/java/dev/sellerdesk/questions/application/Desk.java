package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.questions.application.port.in.CloseQuestion;
import dev.sellerdesk.questions.application.port.in.ExplainClock;
import dev.sellerdesk.questions.application.port.in.FindQuestions;
import dev.sellerdesk.questions.application.port.in.OpenQuestion;
import dev.sellerdesk.questions.application.port.in.RecordCustomerMessage;
import dev.sellerdesk.questions.application.port.in.RecordOrder;
import dev.sellerdesk.questions.application.port.in.RecordSellerMessage;
import dev.sellerdesk.questions.application.port.in.ReopenQuestion;
import dev.sellerdesk.questions.application.port.in.WaitForCustomer;
import dev.sellerdesk.questions.application.port.out.Holidays;
import dev.sellerdesk.questions.application.port.out.OrderDirectory;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.CaseNumber;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.KnownOrder;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionFixture;
import dev.sellerdesk.questions.domain.SellerTerms;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import dev.sellerdesk.shared.event.IntegrationEvent;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** All use cases on fakes, with a clock that the test moves. */
final class Desk {

  final InMemoryQuestions questions = new InMemoryQuestions();
  final List<IntegrationEvent> announced = new ArrayList<>();
  final Hands clock = new Hands(QuestionFixture.ASKED);

  final OpenQuestion open;
  final CloseQuestion close;
  final ReopenQuestion reopen;
  final WaitForCustomer waitForCustomer;
  final RecordSellerMessage sellerMessage;
  final RecordCustomerMessage customerMessage;
  final RecordOrder order;
  final FindQuestions find;
  final ExplainClock explain;

  Desk() {
    this(MarketplacePolicy.bol());
  }

  Desk(MarketplacePolicy policy) {
    AtomicLong last = new AtomicLong();
    Ids ids = () -> new UUID(0x0192_0000_0000_7000L, last.incrementAndGet());
    RetailerDirectory retailers =
        id -> new SellerTerms(policy, id.value().equals("2002") ? Country.BE : Country.NL);
    Holidays holidays = _ -> _ -> Optional.empty();
    Orders orders = new Orders();
    QuestionPresenter presenter =
        new QuestionPresenter(retailers, holidays, new OneSubject(), clock);
    open =
        new OpenQuestionService(
            questions,
            orders,
            year -> new CaseNumber(year, last.incrementAndGet()),
            new OneSubject(),
            retailers,
            announced::add,
            presenter,
            ids,
            clock);
    close = new CloseQuestionService(questions, retailers, announced::add, presenter, clock);
    reopen = new ReopenQuestionService(questions, retailers, announced::add, presenter, clock);
    waitForCustomer = new WaitForCustomerService(questions, retailers, presenter, clock);
    sellerMessage = new RecordSellerMessageService(questions, announced::add, clock);
    customerMessage = new RecordCustomerMessageService(questions, retailers, announced::add);
    order = new RecordOrderService(orders, questions, announced::add, clock);
    find = new FindQuestionsService(questions, presenter);
    explain = new ExplainClockService(retailers, holidays, clock);
  }

  static OpenQuestion.Command question(Matter matter) {
    return new OpenQuestion.Command(
        QuestionFixture.RETAILER,
        QuestionFixture.ORDER,
        matter,
        QuestionFixture.SUBJECT,
        Channel.EMAIL,
        Language.UNKNOWN,
        "Waar is mijn bestelling?");
  }

  QuestionDetail asked() {
    return open.open(question(new Matter.WholeOrder()));
  }

  @SuppressWarnings("unchecked")
  <E extends IntegrationEvent> E lastAnnounced() {
    return (E) announced.getLast();
  }

  /** A clock that stands until it is moved. */
  static final class Hands extends Clock {

    private Instant now;

    Hands(Instant now) {
      this.now = now;
    }

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      // A rule that asks the clock for a zone would be wrong: zones are arguments.
      throw new UnsupportedOperationException();
    }
  }

  private static final class Orders implements OrderDirectory {

    private final List<KnownOrder> orders = new ArrayList<>();

    @Override
    public List<KnownOrder> holding(OrderNumber orderNumber) {
      return orders.stream().filter(known -> known.orderNumber().equals(orderNumber)).toList();
    }

    @Override
    public void add(KnownOrder known) {
      orders.add(known);
    }
  }

  private static final class OneSubject implements Subjects {

    private static final Subject SUBJECT =
        new Subject(
            QuestionFixture.SUBJECT,
            "Waar is mijn bestelling?",
            "Où est ma commande ?",
            "Where is my order?");

    @Override
    public List<Subject> all() {
      return List.of(SUBJECT);
    }

    @Override
    public Optional<Subject> find(SubjectCode code) {
      return all().stream().filter(subject -> subject.code().equals(code)).findFirst();
    }
  }
}
