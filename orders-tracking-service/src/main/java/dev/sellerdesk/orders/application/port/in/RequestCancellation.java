package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.application.CancellationRequestDetail;
import dev.sellerdesk.orders.domain.CancellationRequestId;
import dev.sellerdesk.orders.domain.WantedUnits;
import java.util.List;

/** The customer would like not to get units of an order; the seller decides (W-35). */
public interface RequestCancellation {

  /**
   * The webshop asks for the customer, whosever order it is. Announces {@code
   * OrderCancellationRequested}.
   *
   * @param units nothing for all open units that the seller ships
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if there is no such order
   * @throws dev.sellerdesk.orders.domain.OrderException.Refused if units are not open, the
   *     marketplace ships them, or a request is open already
   * @throws dev.sellerdesk.orders.domain.OrderException.Invalid for an unknown line
   */
  CancellationRequestDetail request(String orderNumber, List<WantedUnits> units);

  /**
   * The seller agrees: the units are cancelled at the customer's request. Announces {@code
   * OrderCancelled}.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   * @throws dev.sellerdesk.orders.domain.OrderException.RequestNotFound if the order has no such
   *     request
   * @throws dev.sellerdesk.orders.domain.OrderException.Refused if it was decided before
   */
  CancellationRequestDetail accept(String orderNumber, CancellationRequestId id);

  /**
   * The seller will ship all the same; otherwise as {@link #accept}.
   *
   * @param explanation for the customer
   */
  CancellationRequestDetail reject(
      String orderNumber, CancellationRequestId id, String explanation);

  /**
   * All requests of an order, the first one first.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   */
  List<CancellationRequestDetail> of(String orderNumber);

  /** The same for the webshop, which tells the customer, whosever order it is. */
  List<CancellationRequestDetail> ofAnyRetailer(String orderNumber);
}
