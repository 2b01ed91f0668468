package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.LabelId;
import dev.sellerdesk.orders.domain.LabelOffer;
import java.util.List;
import java.util.Optional;

/**
 * The retailer buys a label through the marketplace (T-05, T-06, O-23). The carrier is asked while
 * no transaction is open; what was wanted is written down before, so that a label which was paid
 * for is found again whatever happens in between.
 */
public interface BuyLabel {

  /**
   * For what the carrier would take a parcel of the order, the cheapest first; nothing if it does
   * not go there.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   * @throws dev.sellerdesk.orders.domain.OrderException.Refused if the retailer has nothing of it
   *     to ship (any more)
   * @throws dev.sellerdesk.orders.domain.CarrierException.Unavailable
   */
  List<LabelOffer> offers(String orderNumber);

  /**
   * Asks the carrier for it; what it answered is kept with {@link KeepLabels#record}.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   * @throws dev.sellerdesk.orders.domain.OrderException.Refused if the retailer has nothing of it
   *     to ship (any more), or the carrier does not stand by the offer
   */
  Answer ask(Command command);

  /**
   * Asks again about purchases whose end is unknown.
   *
   * @return how many of them ended
   */
  int askAgain();

  /**
   * @param reference the caller's word for this purchase: told twice, it is one label
   */
  record Command(String orderNumber, String offerId, String reference) {}

  /**
   * @param sold empty when the carrier could not be asked; it is asked again later
   */
  record Answer(LabelId label, Optional<CarrierLabel> sold) {}
}
