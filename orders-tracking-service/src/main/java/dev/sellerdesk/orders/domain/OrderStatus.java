package dev.sellerdesk.orders.domain;

/** The names of the states of an order, as lists filter by them (O-25). */
public enum OrderStatus {
  PLACED,
  ACCEPTED,
  PARTLY_SHIPPED,
  SHIPPED,
  DELIVERED,
  CANCELLED,
  CLOSED
}
