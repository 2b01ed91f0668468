package dev.sellerdesk.orders.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * An order as the webshop tells it (O-01).
 *
 * @param placedAt {@code null} when it is placed now
 * @param latestDeliveryDate the promised date in the customer's country (O-24), {@code null} when
 *     nothing was promised
 */
public record Placement(
    OrderNumber orderNumber,
    RetailerId retailerId,
    Instant placedAt,
    Customer customer,
    ContactData contact,
    Address shippingAddress,
    List<Line> lines,
    Money shippingCost,
    LocalDate latestDeliveryDate) {

  /** One line: so many units of one product. */
  public record Line(Ean ean, String title, int quantity, Money unitPrice, Fulfilment fulfilment) {

    public Line {
      if (quantity < 1) {
        throw new IllegalArgumentException("a line has at least one unit");
      }
    }
  }

  public Placement {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an order has at least one line");
    }
    Currency currency = shippingCost.currency();
    if (!lines.stream().allMatch(line -> line.unitPrice().currency().equals(currency))) {
      throw new IllegalArgumentException("all amounts of an order are in one currency");
    }
  }
}
