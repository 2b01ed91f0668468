package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.application.OrderDetail;
import dev.sellerdesk.orders.domain.Placement;

/** The webshop tells that a customer bought (O-01). Telling it again changes nothing (W-01). */
public interface PlaceOrder {

  Outcome place(Command command);

  record Command(Placement placement) {}

  /** Both are good news; the webshop may want to know which. */
  sealed interface Outcome {

    OrderDetail order();

    long version();

    record Placed(OrderDetail order, long version) implements Outcome {}

    record KnownAlready(OrderDetail order, long version) implements Outcome {}
  }
}
