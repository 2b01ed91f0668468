package dev.sellerdesk.orders.domain;

/** All that a carrier learns before it takes something: where it goes, and whose order it is. */
public record Consignment(OrderNumber orderNumber, Address to) {

  public static Consignment of(Order order) {
    return new Consignment(order.number(), order.shippingAddress());
  }
}
