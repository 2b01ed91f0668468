package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.NewCases.Beginning;
import dev.sellerdesk.questions.application.port.in.OpenQuestion;
import dev.sellerdesk.questions.application.port.out.OrderDirectory;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Actor;
import dev.sellerdesk.questions.domain.Change;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.CustomerQuestion.FirstMessage;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opened;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import dev.sellerdesk.questions.domain.Initiator;
import dev.sellerdesk.questions.domain.KnownOrder;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.NewQuestion;
import dev.sellerdesk.questions.domain.OrderFacts;
import dev.sellerdesk.questions.domain.SellerTerms;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@UseCase
@AcrossRetailers
class OpenQuestionService implements OpenQuestion {

  private final OrderDirectory orders;
  private final RetailerDirectory retailers;
  private final NewCases newCases;
  private final CaseDesk desk;
  private final QuestionPresenter presenter;
  private final Ids ids;
  private final Clock clock;

  OpenQuestionService(
      OrderDirectory orders,
      RetailerDirectory retailers,
      NewCases newCases,
      CaseDesk desk,
      QuestionPresenter presenter,
      Ids ids,
      Clock clock) {
    this.orders = orders;
    this.retailers = retailers;
    this.newCases = newCases;
    this.desk = desk;
    this.presenter = presenter;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public QuestionDetail open(Command command) {
    CustomerQuestion opened =
        begin(command, Initiator.CUSTOMER, Actor.CUSTOMER, NewQuestion::askedByCustomer);
    return presenter.toOthers(opened);
  }

  @Override
  public QuestionDetail openAtPartnerservice(Command command, String user) {
    CustomerQuestion opened =
        begin(
            command,
            Initiator.PARTNERSERVICE,
            Actor.partnerservice(user),
            NewQuestion::askedAtPartnerservice);
    return presenter.toPartnerservice(opened);
  }

  /** How the domain begins a case. */
  @FunctionalInterface
  private interface Asked {
    Opened by(
        Opening opening,
        OrderFacts order,
        Matter matter,
        FirstMessage message,
        SellerTerms terms,
        Instant now);
  }

  private CustomerQuestion begin(Command command, Initiator initiator, Actor actor, Asked asked) {
    SellerTerms terms = retailers.termsOf(command.retailerId());
    Instant now = clock.instant();
    Opening opening =
        newCases.opening(
            new Beginning(
                command.retailerId(),
                command.orderNumber(),
                command.subject(),
                command.channel(),
                initiator,
                command.language()),
            terms,
            now);
    // The marketplace knows its orders before we do: a question about an order that is new to us is
    // taken as it is.
    Optional<KnownOrder> order =
        KnownOrder.of(command.retailerId(), orders.holding(command.orderNumber()));
    OrderFacts facts = order.<OrderFacts>map(KnownOrder::facts).orElseGet(OrderFacts.Unknown::new);
    Matter matter = order.map(known -> known.matter(command.matter())).orElse(command.matter());
    FirstMessage message = FirstMessage.ofCustomer(ids.next(), command.message());
    Opened opened = asked.by(opening, facts, matter, message, terms, now);
    return desk.open(
        opened.question(), actor, List.of(Change.told(Activity.OPENED, opened.event())));
  }
}
