package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.OpenQuestion;
import dev.sellerdesk.questions.application.port.out.CaseNumbers;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.OrderDirectory;
import dev.sellerdesk.questions.application.port.out.QuestionEvents;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.CustomerQuestion.FirstMessage;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import dev.sellerdesk.questions.domain.Initiator;
import dev.sellerdesk.questions.domain.KnownOrder;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.OrderFacts;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.SellerTerms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

@UseCase
@AcrossRetailers
class OpenQuestionService implements OpenQuestion {

  private final CustomerQuestionRepository questions;
  private final OrderDirectory orders;
  private final CaseNumbers caseNumbers;
  private final Subjects subjects;
  private final RetailerDirectory retailers;
  private final QuestionEvents events;
  private final QuestionPresenter presenter;
  private final Ids ids;
  private final Clock clock;

  OpenQuestionService(
      CustomerQuestionRepository questions,
      OrderDirectory orders,
      CaseNumbers caseNumbers,
      Subjects subjects,
      RetailerDirectory retailers,
      QuestionEvents events,
      QuestionPresenter presenter,
      Ids ids,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.caseNumbers = caseNumbers;
    this.subjects = subjects;
    this.retailers = retailers;
    this.events = events;
    this.presenter = presenter;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public QuestionDetail open(Command command) {
    if (subjects.find(command.subject()).isEmpty()) {
      throw new QuestionException.UnknownSubject(command.subject());
    }
    // The marketplace knows its orders before we do: a question about an order that is new to us is
    // taken as it is.
    Optional<KnownOrder> order =
        KnownOrder.of(command.retailerId(), orders.holding(command.orderNumber()));
    OrderFacts facts = order.<OrderFacts>map(KnownOrder::facts).orElseGet(OrderFacts.Unknown::new);
    Matter matter = order.map(known -> known.matter(command.matter())).orElse(command.matter());

    SellerTerms terms = retailers.termsOf(command.retailerId());
    Instant now = clock.instant();
    CustomerQuestion.Opened opened =
        CustomerQuestion.askedByCustomer(
            opening(command, LocalDate.ofInstant(now, terms.country().zone()).getYear()),
            facts,
            matter,
            new FirstMessage(ids.next(), command.message()),
            terms,
            now);
    CustomerQuestion saved = questions.save(opened.question());
    events.publish(opened.event());
    return presenter.toOthers(saved);
  }

  private Opening opening(Command command, int year) {
    return new Opening(
        new QuestionId(ids.next()),
        command.retailerId(),
        caseNumbers.next(year),
        command.orderNumber(),
        command.subject(),
        command.channel(),
        Initiator.CUSTOMER,
        command.language());
  }
}
