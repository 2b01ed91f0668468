package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.application.ShipmentDetail;
import dev.sellerdesk.orders.domain.LabelId;
import dev.sellerdesk.orders.domain.ShipmentType;
import dev.sellerdesk.orders.domain.WantedUnits;
import java.util.List;
import java.util.Optional;

/** The retailer confirms that it shipped units of an order (O-04, T-01 to T-10). */
public interface ShipOrder {

  /**
   * Announces {@code OrderShipped}, and {@code TrackAndTraceSealed} if there is a number.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   * @throws dev.sellerdesk.orders.domain.OrderException.LabelNotFound if the caller has no such
   *     label
   * @throws dev.sellerdesk.orders.domain.OrderException.Refused if units are not open, or the label
   *     was used before or is not bought (yet)
   * @throws dev.sellerdesk.orders.domain.OrderException.Impossible T-02, T-12
   * @throws dev.sellerdesk.orders.domain.OrderException.Invalid for an unknown carrier or line, or
   *     a label of another order
   */
  Outcome ship(Command command);

  /** Who ships what, one of the three ways (T-04). */
  sealed interface Command {

    String orderNumber();

    /** Nothing for all that is open. */
    List<WantedUnits> units();

    /** The user, as the identity provider names it. */
    String by();
  }

  /**
   * With a carrier of the retailer's own, or by appointment (T-08, T-10).
   *
   * @param transporterCode may be absent for a delivery appointment
   * @param number as typed
   * @param imported told by a table, of what has happened already: a parcel without number counts
   *     as not traceable instead of being refused (T-02)
   */
  record WithTransport(
      String orderNumber,
      List<WantedUnits> units,
      ShipmentType type,
      Optional<String> transporterCode,
      Optional<String> number,
      Optional<String> reference,
      boolean imported,
      String by)
      implements Command {}

  /** With a label that was bought here: its number is sealed now (T-05). */
  record WithLabel(String orderNumber, List<WantedUnits> units, LabelId label, String by)
      implements Command {}

  record Outcome(ShipmentDetail shipment, long version) {}
}
