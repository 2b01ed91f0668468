package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.application.CancellationDetail;
import dev.sellerdesk.orders.domain.CancellationId;
import dev.sellerdesk.orders.domain.CancellationReason;
import dev.sellerdesk.orders.domain.WantedUnits;
import java.util.List;

/** Units of an order will never be shipped (O-25), in whole or in part. */
public interface CancelOrder {

  /**
   * The seller cancels units that the seller would have shipped. Announces {@code OrderCancelled}.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   * @throws dev.sellerdesk.orders.domain.OrderException.Refused if units are not open, or the
   *     marketplace ships them
   * @throws dev.sellerdesk.orders.domain.OrderException.Invalid for an unknown line
   */
  CancellationDetail bySeller(Command command);

  /** The webshop cancels units of any retailer's order; otherwise as {@link #bySeller}. */
  CancellationDetail byWebshop(Command command);

  /** The seller agrees to what the customer asked for; otherwise as {@link #bySeller}. */
  CancellationDetail atRequest(CancellationId id, Command command);

  /**
   * The cancellations of an order, the first one first.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   */
  List<CancellationDetail> of(String orderNumber);

  /**
   * Who cancels what, and why.
   *
   * @param units nothing for all open units that the caller may cancel
   */
  record Command(String orderNumber, List<WantedUnits> units, CancellationReason reason) {}
}
