package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.domain.OrderException;
import java.util.List;

/** Many shipments confirmed at once; what one is refused does not keep the others from going. */
public interface ShipInBulk {

  /** Each by itself, in its own transaction; a result for each, in the same order. */
  List<Result> ship(List<ShipOrder.Command> commands);

  /** What became of one. */
  sealed interface Result {

    record Shipped(ShipOrder.Outcome outcome) implements Result {}

    record Refused(OrderException why) implements Result {}
  }
}
