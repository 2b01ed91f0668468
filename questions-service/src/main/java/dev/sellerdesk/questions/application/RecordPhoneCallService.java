package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.NewCases.Beginning;
import dev.sellerdesk.questions.application.port.in.RecordPhoneCall;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.OrderDirectory;
import dev.sellerdesk.questions.application.port.out.PhoneCalls;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Actor;
import dev.sellerdesk.questions.domain.Change;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import dev.sellerdesk.questions.domain.KnownOrder;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.NewQuestion;
import dev.sellerdesk.questions.domain.OrderFacts;
import dev.sellerdesk.questions.domain.SubjectCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@UseCase
class RecordPhoneCallService implements RecordPhoneCall {

  /** Nobody chooses a subject before picking up the phone. */
  private static final SubjectCode SUBJECT = new SubjectCode("OTHER");

  /** The telephone network knows numbers, not users. */
  private static final Actor SELLER = Actor.seller("");

  private final PhoneCalls calls;
  private final OrderDirectory orders;
  private final CustomerQuestionRepository questions;
  private final RetailerDirectory retailers;
  private final NewCases newCases;
  private final CaseDesk desk;
  private final Clock clock;

  RecordPhoneCallService(
      PhoneCalls calls,
      OrderDirectory orders,
      CustomerQuestionRepository questions,
      RetailerDirectory retailers,
      NewCases newCases,
      CaseDesk desk,
      Clock clock) {
    this.calls = calls;
    this.orders = orders;
    this.questions = questions;
    this.retailers = retailers;
    this.newCases = newCases;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public void record(Command command) {
    Optional<OrderFacts.Known> order =
        orders.holding(command.orderNumber()).stream().findFirst().map(KnownOrder::facts);
    if (!calls.add(command.retailerId(), command.callId())) {
      return;
    }
    Instant endedAt = earlier(command.endedAt(), clock.instant());
    command
        .questionId()
        .flatMap(questions::find)
        .flatMap(questions::goingOn)
        .filter(named -> named.visibleToSeller(endedAt))
        .or(() -> questions.openAbout(command.orderNumber(), endedAt))
        .or(() ->
            order.flatMap(facts -> onlyOne(questions.openOfCustomer(facts.customerRef(), endedAt))))
        .ifPresentOrElse(
            question -> addTo(question, command, endedAt), () -> begin(command, order, endedAt));
  }

  private void addTo(CustomerQuestion question, Command command, Instant endedAt) {
    desk.change(
        question,
        SELLER,
        (called, terms, _) -> {
          called.spokenByPhone(endedAt, terms);
          return List.of(Change.quiet(Activity.PHONE_CALL, command.callId()));
        });
  }

  private void begin(Command command, Optional<OrderFacts.Known> order, Instant endedAt) {
    Instant startedAt = earlier(command.startedAt(), endedAt);
    Opening opening =
        newCases.unchecked(
            new Beginning(
                command.retailerId(),
                command.orderNumber(),
                SUBJECT,
                Channel.PHONE,
                command.caller(),
                Language.UNKNOWN),
            retailers.termsOf(command.retailerId()),
            clock.instant());
    var called =
        NewQuestion.afterPhoneCall(
            opening,
            order.<OrderFacts>map(facts -> facts).orElseGet(OrderFacts.Unknown::new),
            startedAt,
            endedAt);
    desk.open(
        called.question(),
        SELLER,
        List.of(
            Change.quiet(Activity.PHONE_CALL, command.callId()),
            Change.told(Activity.CLOSED, called.closing())));
  }

  /** Of several, nobody can tell which one was meant. */
  private static Optional<CustomerQuestion> onlyOne(List<CustomerQuestion> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Whose clock is ahead of ours cannot put a call into the future. */
  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
