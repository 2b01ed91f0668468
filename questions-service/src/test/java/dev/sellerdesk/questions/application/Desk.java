package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.testing.TestClock;
import dev.sellerdesk.questions.application.port.in.AssignQuestion;
import dev.sellerdesk.questions.application.port.in.ChangeInBulk;
import dev.sellerdesk.questions.application.port.in.CloseQuestion;
import dev.sellerdesk.questions.application.port.in.EscalateQuestion;
import dev.sellerdesk.questions.application.port.in.ExplainClock;
import dev.sellerdesk.questions.application.port.in.ExplainDeadlines;
import dev.sellerdesk.questions.application.port.in.FindHistory;
import dev.sellerdesk.questions.application.port.in.FindQuestions;
import dev.sellerdesk.questions.application.port.in.FollowUpLater;
import dev.sellerdesk.questions.application.port.in.ForwardQuestion;
import dev.sellerdesk.questions.application.port.in.MarkRead;
import dev.sellerdesk.questions.application.port.in.MergeQuestions;
import dev.sellerdesk.questions.application.port.in.NeedNoReply;
import dev.sellerdesk.questions.application.port.in.OpenQuestion;
import dev.sellerdesk.questions.application.port.in.RecordCustomerMessage;
import dev.sellerdesk.questions.application.port.in.RecordOrder;
import dev.sellerdesk.questions.application.port.in.RecordPhoneCall;
import dev.sellerdesk.questions.application.port.in.RecordSellerMessage;
import dev.sellerdesk.questions.application.port.in.ReopenQuestion;
import dev.sellerdesk.questions.application.port.in.StartContact;
import dev.sellerdesk.questions.application.port.in.TagQuestion;
import dev.sellerdesk.questions.application.port.in.WaitForCustomer;
import dev.sellerdesk.questions.application.port.in.WakeQuestion;
import dev.sellerdesk.questions.application.port.out.CaseHistory;
import dev.sellerdesk.questions.application.port.out.Holidays;
import dev.sellerdesk.questions.application.port.out.OrderDirectory;
import dev.sellerdesk.questions.application.port.out.ReadMarks;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.CaseNumber;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.HistoryEntry;
import dev.sellerdesk.questions.domain.KnownOrder;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionFixture;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import dev.sellerdesk.shared.event.IntegrationEvent;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** All use cases on fakes, with a clock that the test moves. */
final class Desk {

  final InMemoryQuestions questions = new InMemoryQuestions();
  final List<IntegrationEvent> announced = new ArrayList<>();
  final TestClock clock = new TestClock(QuestionFixture.ASKED);

  static final String USER = "seller-1001";

  final Map<QuestionId, Instant> timers = new HashMap<>();
  final InMemoryTrail history = new InMemoryTrail();
  final Marks marks = new Marks();

  final OpenQuestion open;
  final StartContact start;
  final FollowUpLater followUp;
  final NeedNoReply needNoReply;
  final EscalateQuestion escalate;
  final ForwardQuestion forward;
  final AssignQuestion assign;
  final TagQuestion tag;
  final MarkRead read;
  final MergeQuestions merge;
  final WakeQuestion wake;
  final FindHistory findHistory;
  final ExplainDeadlines explainDeadlines;
  final ChangeInBulk bulk;
  final CloseQuestion close;
  final ReopenQuestion reopen;
  final WaitForCustomer waitForCustomer;
  final RecordSellerMessage sellerMessage;
  final RecordCustomerMessage customerMessage;
  final RecordPhoneCall phoneCall;
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
        id -> QuestionFixture.terms(policy, id.value().equals("2002") ? Country.BE : Country.NL);
    Holidays holidays = _ -> _ -> Optional.empty();
    Orders orders = new Orders();
    OneSubject subjects = new OneSubject();
    QuestionPresenter presenter = new QuestionPresenter(retailers, subjects, clock);
    CaseDesk cases =
        new CaseDesk(
            questions,
            retailers,
            history,
            announced::add,
            (question, text) -> {},
            (question, at) -> timers.put(question.id(), at),
            ids,
            clock);
    NewCases newCases =
        new NewCases(year -> new CaseNumber(year, last.incrementAndGet()), subjects, ids);
    SellerView view = new SellerView(questions, clock);
    open = new OpenQuestionService(orders, retailers, newCases, cases, presenter, ids, clock);
    start = new StartContactService(orders, retailers, newCases, cases, presenter, ids, clock);
    close = new CloseQuestionService(cases, presenter);
    reopen = new ReopenQuestionService(cases, presenter);
    waitForCustomer = new WaitForCustomerService(cases, presenter);
    followUp = new FollowUpLaterService(cases, presenter);
    needNoReply = new NeedNoReplyService(cases, presenter);
    escalate = new EscalateQuestionService(cases, presenter);
    forward = new ForwardQuestionService(questions, cases, presenter);
    assign = new AssignQuestionService(cases, presenter);
    tag = new TagQuestionService(cases, presenter);
    read = new MarkReadService(cases, marks, presenter);
    merge = new MergeQuestionsService(questions, cases, presenter, clock);
    wake = new WakeQuestionService(cases);
    sellerMessage = new RecordSellerMessageService(cases);
    customerMessage = new RecordCustomerMessageService(questions, cases);
    Set<String> calls = new HashSet<>();
    phoneCall =
        new RecordPhoneCallService(
            (retailer, call) -> calls.add(retailer.value() + " " + call),
            orders,
            questions,
            retailers,
            newCases,
            cases,
            clock);
    order = new RecordOrderService(orders, questions, cases);
    find = new FindQuestionsService(questions, marks, view, presenter);
    findHistory = new FindHistoryService(view, questions, history);
    explain = new ExplainClockService(retailers, holidays, clock);
    explainDeadlines = new ExplainDeadlinesService(view, retailers, clock);
    bulk =
        new ChangeInBulkService(
            close, reopen, waitForCustomer, needNoReply, followUp, escalate, assign, tag, read);
  }

  static CaseCall call(QuestionId id) {
    return call(id, null);
  }

  static CaseCall call(QuestionId id, Long version) {
    return new CaseCall(id, version, USER);
  }

  QuestionDetail look(QuestionId id) {
    return find.find(id, USER);
  }

  /** Lets time pass, with everything that comes due on the way. */
  void pass(Duration time) {
    Instant end = clock.instant().plus(time);
    while (true) {
      var next =
          timers.entrySet().stream()
              .filter(timer -> !timer.getValue().isAfter(end))
              .min(Map.Entry.comparingByValue());
      if (next.isEmpty()) {
        break;
      }
      timers.remove(next.get().getKey());
      if (next.get().getValue().isAfter(clock.instant())) {
        clock.moveTo(next.get().getValue());
      }
      wake.wake(next.get().getKey());
    }
    clock.moveTo(end);
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

  /** Lines in a list. */
  static final class InMemoryTrail implements CaseHistory {

    final List<HistoryEntry> lines = new ArrayList<>();

    @Override
    public void add(HistoryEntry entry) {
      lines.add(entry);
    }

    @Override
    public List<HistoryEntry> of(QuestionId questionId, Optional<UUID> after, int limit) {
      return lines.stream()
          .filter(line -> line.questionId().equals(questionId))
          .filter(line -> after.isEmpty() || line.id().compareTo(after.get()) > 0)
          .limit(limit)
          .toList();
    }
  }

  private static final class Marks implements ReadMarks {

    private final Map<String, Integer> read = new HashMap<>();

    @Override
    public void mark(CustomerQuestion question, String user, int messages) {
      read.merge(question.id() + user, messages, Math::max);
    }

    @Override
    public int readBy(QuestionId questionId, String user) {
      return read.getOrDefault(questionId + user, 0);
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
