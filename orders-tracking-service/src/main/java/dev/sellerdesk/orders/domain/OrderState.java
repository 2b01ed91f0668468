package dev.sellerdesk.orders.domain;

/**
 * Where an order is in its life (O-25). That an incident freezes it is a flag beside it and no
 * state.
 */
public sealed interface OrderState {

  record Placed() implements OrderState {}

  record Accepted() implements OrderState {}

  /** Some units are with a carrier, {@code open} ones are not yet. */
  record PartlyShipped(int open) implements OrderState {}

  record Shipped() implements OrderState {}

  record Delivered() implements OrderState {}

  record Cancelled() implements OrderState {}

  record Closed() implements OrderState {}

  static OrderState derivedFrom(OrderFacts facts) {
    if (facts.closed()) {
      return new Closed();
    }
    if (facts.cancelled() == facts.units()) {
      return new Cancelled();
    }
    if (facts.shipped() == 0) {
      return facts.accepted() ? new Accepted() : new Placed();
    }
    if (facts.open() > 0) {
      return new PartlyShipped(facts.open());
    }
    return facts.delivered() == facts.shipped() ? new Delivered() : new Shipped();
  }

  default OrderStatus status() {
    return switch (this) {
      case Placed _ -> OrderStatus.PLACED;
      case Accepted _ -> OrderStatus.ACCEPTED;
      case PartlyShipped _ -> OrderStatus.PARTLY_SHIPPED;
      case Shipped _ -> OrderStatus.SHIPPED;
      case Delivered _ -> OrderStatus.DELIVERED;
      case Cancelled _ -> OrderStatus.CANCELLED;
      case Closed _ -> OrderStatus.CLOSED;
    };
  }
}
