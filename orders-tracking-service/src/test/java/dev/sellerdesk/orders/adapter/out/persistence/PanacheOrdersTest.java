package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.port.out.OrderReadModel;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.platform.tenancy.RetailerScope;
import dev.sellerdesk.platform.testing.TestBackend;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "orders"))
class PanacheOrdersTest extends OrdersContract {

  private final String retailer = "r" + UUID.randomUUID().toString().substring(0, 8);

  @Inject OrderRepository repository;
  @Inject OrderReadModel readModel;
  @Inject RetailerScope scope;

  @Override
  OrderRepository repository() {
    return repository;
  }

  @Override
  OrderReadModel readModel() {
    return readModel;
  }

  @Override
  <T> T inTransaction(Supplier<T> action) {
    return scope.call(retailer, () -> QuarkusTransaction.requiringNew().call(action::get));
  }

  @Override
  String retailer() {
    return retailer;
  }
}
