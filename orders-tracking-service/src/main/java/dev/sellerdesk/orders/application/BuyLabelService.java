package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.BuyLabel;
import dev.sellerdesk.orders.application.port.in.KeepLabels;
import dev.sellerdesk.orders.application.port.in.KeepLabels.Wanted;
import dev.sellerdesk.orders.application.port.out.Carrier;
import dev.sellerdesk.orders.domain.CarrierException;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.LabelOffer;
import dev.sellerdesk.orders.domain.LabelState;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.Refusal;
import dev.sellerdesk.platform.Workflow;
import java.util.List;
import java.util.Optional;

@Workflow
class BuyLabelService implements BuyLabel {

  private final KeepLabels labels;
  private final Carrier carrier;

  BuyLabelService(KeepLabels labels, Carrier carrier) {
    this.labels = labels;
    this.carrier = carrier;
  }

  @Override
  public List<LabelOffer> offers(String orderNumber) {
    return carrier.offers(labels.consignmentOf(orderNumber));
  }

  @Override
  public Answer ask(Command command) {
    Wanted wanted = labels.order(command);
    return switch (wanted.label().state()) {
      case LabelState.Ordered _ -> answer(wanted);
      case LabelState.Refused refused -> throw gone(refused.reason());
      case LabelState.Bought _, LabelState.Used _ -> unchanged(wanted);
    };
  }

  @Override
  public int askAgain() {
    int ended = 0;
    for (Wanted wanted : labels.takeUnanswered()) {
      try {
        Answer answer = answer(wanted);
        labels.recordOfAnyRetailer(answer);
        ended += answer.sold().isPresent() ? 1 : 0;
      } catch (OrderException.Refused _) {
        ended++;
      }
    }
    return ended;
  }

  private Answer answer(Wanted wanted) {
    try {
      CarrierLabel sold =
          carrier.buy(
              new Carrier.Purchase(
                  wanted.label().id().value().toString(),
                  wanted.label().offerId(),
                  wanted.consignment()));
      return new Answer(wanted.label().id(), Optional.of(sold));
    } catch (CarrierException.Unavailable _) {
      // It may have sold it: that is found out later.
      return unchanged(wanted);
    } catch (CarrierException.OfferGone | CarrierException.ReferenceUsed refused) {
      String reason = String.valueOf(refused.getMessage());
      labels.refuse(wanted.label().id(), reason);
      throw gone(reason);
    }
  }

  private static Answer unchanged(Wanted wanted) {
    return new Answer(wanted.label().id(), Optional.empty());
  }

  private static OrderException gone(String reason) {
    return new OrderException.Refused(new Refusal("T-05", "offer-gone", reason));
  }
}
