package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.NewCases.Beginning;
import dev.sellerdesk.questions.application.port.in.StartContact;
import dev.sellerdesk.questions.application.port.out.OrderDirectory;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Actor;
import dev.sellerdesk.questions.domain.Change;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.CustomerQuestion.FirstMessage;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opened;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import dev.sellerdesk.questions.domain.Initiator;
import dev.sellerdesk.questions.domain.KnownOrder;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.NewQuestion;
import dev.sellerdesk.questions.domain.SellerTerms;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@UseCase
class StartContactService implements StartContact {

  private final OrderDirectory orders;
  private final RetailerDirectory retailers;
  private final NewCases newCases;
  private final CaseDesk desk;
  private final QuestionPresenter presenter;
  private final Ids ids;
  private final Clock clock;

  StartContactService(
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
  public QuestionDetail start(Command command) {
    KnownOrder order =
        KnownOrder.required(command.retailerId(), orders.holding(command.orderNumber()));
    SellerTerms terms = retailers.termsOf(command.retailerId());
    Instant now = clock.instant();
    Opening opening =
        newCases.opening(
            new Beginning(
                command.retailerId(),
                command.orderNumber(),
                command.subject(),
                Channel.EMAIL,
                Initiator.SELLER,
                Language.UNKNOWN),
            terms,
            now);
    FirstMessage message =
        new FirstMessage(
            ids.next(), command.message(), command.translateTo(), Optional.of(command.user()));
    Opened started =
        NewQuestion.startedBySeller(
            opening, order.facts(), order.item(command.itemEan()), message, terms, now);
    return presenter.toSeller(
        desk.open(
            started.question(),
            Actor.seller(command.user()),
            List.of(Change.told(Activity.OPENED, started.event()))));
  }
}
