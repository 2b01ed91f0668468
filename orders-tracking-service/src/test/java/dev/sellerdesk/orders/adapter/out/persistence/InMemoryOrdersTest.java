package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.InMemoryOrders;
import dev.sellerdesk.orders.application.port.out.OrderReadModel;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import java.util.function.Supplier;

class InMemoryOrdersTest extends OrdersContract {

  private final InMemoryOrders orders = new InMemoryOrders();

  @Override
  OrderRepository repository() {
    return orders;
  }

  @Override
  OrderReadModel readModel() {
    return orders;
  }

  @Override
  <T> T inTransaction(Supplier<T> action) {
    return action.get();
  }

  @Override
  String retailer() {
    return "1001";
  }
}
