package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.domain.ShipmentId;
import java.util.Optional;

/** The retailer enters the number that a shipment still lacks; once and for good (T-11). */
public interface FillNumber {

  /**
   * With the number that is there already nothing happens.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.ShipmentNotFound if the caller has no such
   *     shipment
   * @throws dev.sellerdesk.orders.domain.OrderException.Refused T-11, if it has another number
   * @throws dev.sellerdesk.orders.domain.OrderException.Impossible T-12
   */
  ShipOrder.Outcome fill(Command command);

  /**
   * Which number.
   *
   * @param transporterCode empty for the carrier that the shipment names
   * @param number as typed
   * @param by the user, as the identity provider names it
   */
  record Command(ShipmentId shipment, Optional<String> transporterCode, String number, String by) {}
}
