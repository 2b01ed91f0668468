package dev.sellerdesk.orders.domain;

/** All that a carrier learns before it takes something: where it goes, and whose order it is. */
public record Parcel(OrderNumber orderNumber, Address to) {

  public static Parcel of(Order order) {
    return new Parcel(order.number(), order.shippingAddress());
  }
}
