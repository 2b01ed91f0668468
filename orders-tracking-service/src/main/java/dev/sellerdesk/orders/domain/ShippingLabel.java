package dev.sellerdesk.orders.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A label for one parcel of an order, bought through the marketplace (T-04, T-05, O-23). Its number
 * is sealed when a shipment is confirmed with it, not before.
 *
 * @param reference the retailer's word for this purchase: told twice, it is one label
 * @param offerId the carrier's offer that is bought
 */
public record ShippingLabel(
    LabelId id,
    OrderNumber orderNumber,
    RetailerId retailerId,
    String reference,
    String offerId,
    Instant orderedAt,
    LabelState state) {

  /**
   * The retailer wants a label for an order.
   *
   * @throws OrderException.Refused if the retailer has nothing of it to ship (any more)
   */
  public static ShippingLabel order(
      LabelId id, Order order, String reference, String offerId, Instant now) {
    order.requireSomethingToShip();
    return new ShippingLabel(
        id, order.number(), order.retailerId(), reference, offerId, now, new LabelState.Ordered());
  }

  /**
   * The retailer says the same again.
   *
   * @throws OrderException.Impossible if its word stands for another purchase
   */
  public void confirmRepetition(OrderNumber order, String offer) {
    if (!orderNumber.equals(order) || !offerId.equals(offer)) {
      throw new OrderException.Impossible(
          new Refusal(
              "T-05", "idempotency-key-reused", "This key was used to buy another label before"));
    }
  }

  /** The carrier sold it; being told again changes nothing. */
  public ShippingLabel sold(CarrierLabel label, Instant now) {
    return isOrdered() ? in(new LabelState.Bought(label, now)) : this;
  }

  /** The carrier will not sell it. */
  public ShippingLabel refused(String reason) {
    return isOrdered() ? in(new LabelState.Refused(reason)) : this;
  }

  /**
   * A shipment of its order is confirmed with it.
   *
   * @throws OrderException.Refused if it was used before, or there is no number yet
   * @throws OrderException.Invalid if it is of another order
   */
  public ShippingLabel usedBy(ShipmentId shipment, OrderNumber order) {
    if (!orderNumber.equals(order)) {
      throw new OrderException.Invalid("shippingLabelId", "is a label of another order");
    }
    return switch (state) {
      case LabelState.Bought bought ->
          in(new LabelState.Used(bought.sold(), bought.boughtAt(), shipment));
      case LabelState.Used _ ->
          throw new OrderException.Refused(
              new Refusal("T-11", "label-used", "A shipment was confirmed with this label before"));
      case LabelState.Ordered _, LabelState.Refused _ -> throw notBought();
    };
  }

  /**
   * What the carrier sold.
   *
   * @throws OrderException.Refused if it did not (yet)
   */
  public CarrierLabel requireSold() {
    return sold().orElseThrow(ShippingLabel::notBought);
  }

  /** What the carrier sold; empty if it did not (yet). */
  public Optional<CarrierLabel> sold() {
    return switch (state) {
      case LabelState.Bought bought -> Optional.of(bought.sold());
      case LabelState.Used used -> Optional.of(used.sold());
      case LabelState.Ordered _, LabelState.Refused _ -> Optional.empty();
    };
  }

  public boolean isOrdered() {
    return state instanceof LabelState.Ordered;
  }

  private ShippingLabel in(LabelState next) {
    return new ShippingLabel(id, orderNumber, retailerId, reference, offerId, orderedAt, next);
  }

  private static OrderException notBought() {
    return new OrderException.Refused(
        new Refusal("T-05", "label-not-bought", "The carrier has not sold this label (yet)"));
  }
}
