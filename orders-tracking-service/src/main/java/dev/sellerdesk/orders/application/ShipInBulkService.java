package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.ShipInBulk;
import dev.sellerdesk.orders.application.port.in.ShipOrder;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.platform.Workflow;
import java.util.List;

@Workflow
class ShipInBulkService implements ShipInBulk {

  private final ShipOrder shipOrder;

  ShipInBulkService(ShipOrder shipOrder) {
    this.shipOrder = shipOrder;
  }

  @Override
  public List<Result> ship(List<ShipOrder.Command> commands) {
    return commands.stream().map(this::shipped).toList();
  }

  private Result shipped(ShipOrder.Command command) {
    try {
      return new Result.Shipped(shipOrder.ship(command));
    } catch (OrderException refusal) {
      return new Result.Refused(refusal);
    }
  }
}
