package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.application.HistoryVerdict;
import dev.sellerdesk.orders.application.ShipmentDetail;
import dev.sellerdesk.orders.domain.ShipmentId;
import java.util.List;

/** Somebody looks at shipments; nothing changes. */
public interface FindShipments {

  /**
   * One of the caller's shipments.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.ShipmentNotFound if the caller has none of
   *     this id
   */
  ShipOrder.Outcome one(ShipmentId id);

  /**
   * All of one of the caller's orders, the first one first.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   */
  List<ShipmentDetail> of(String orderNumber);

  /**
   * Whether the numbers of an order are those that were sealed (D7).
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   */
  HistoryVerdict verify(String orderNumber);

  /** The same, whoever sold it. */
  HistoryVerdict verifyOfAnyRetailer(String orderNumber);
}
