package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.application.ShipmentDetail;
import dev.sellerdesk.orders.domain.LabelId;
import dev.sellerdesk.orders.domain.ShipmentType;
import dev.sellerdesk.orders.domain.UnitsToShip;
import java.util.List;
import java.util.Optional;

/** The retailer confirms that it shipped units of an order (O-04, T-01 to T-10). */
public interface ShipOrder {

  /**
   * Announces {@code OrderShipped}, and {@code TrackAndTraceSealed} if there is a number.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   * @throws dev.sellerdesk.orders.domain.OrderException.Refused if units are not open
   * @throws dev.sellerdesk.orders.domain.OrderException.Impossible T-02, T-12
   * @throws dev.sellerdesk.orders.domain.OrderException.Invalid for an unknown carrier or line
   */
  Outcome ship(Command command);

  /**
   * The same with a label that was bought here: its number is sealed now (T-05).
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   * @throws dev.sellerdesk.orders.domain.OrderException.LabelNotFound if the caller has no such
   *     label
   * @throws dev.sellerdesk.orders.domain.OrderException.Refused if units are not open, the label
   *     was used before, or the carrier has not sold it (yet)
   * @throws dev.sellerdesk.orders.domain.OrderException.Invalid for a label of another order, or an
   *     unknown line
   */
  Outcome shipWithLabel(WithLabel command);

  /**
   * Who ships what under which label.
   *
   * @param units nothing for all that is open
   */
  record WithLabel(String orderNumber, List<UnitsToShip> units, LabelId label, String by) {}

  /**
   * Who ships what with whom.
   *
   * @param units nothing for all that is open
   * @param transporterCode may be absent for a delivery appointment
   * @param number as typed
   * @param by the user, as the identity provider names it
   */
  record Command(
      String orderNumber,
      List<UnitsToShip> units,
      ShipmentType type,
      Optional<String> transporterCode,
      Optional<String> number,
      Optional<String> reference,
      String by) {}

  record Outcome(ShipmentDetail shipment, long version) {}
}
