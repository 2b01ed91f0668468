package dev.sellerdesk.orders.application;

import static dev.sellerdesk.orders.domain.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.orders.application.port.in.FindOrders;
import dev.sellerdesk.orders.application.port.out.CancellationRequests;
import dev.sellerdesk.orders.domain.CancellationRequest;
import dev.sellerdesk.orders.domain.CancellationRequestId;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.OrderNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindOrdersServiceTest {

  private static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null, null);

  private final InMemoryOrders orders = new InMemoryOrders();
  private final FindOrdersService service = new FindOrdersService(orders, orders, new NoRequests());

  @Test
  void an_order_is_found_by_its_number() {
    orders.add(anOrder().number("A1").placed());
    assertThat(service.one("A1").order().orderNumber()).isEqualTo("A1");
    assertThat(service.oneOfAnyRetailer("A1").order().orderNumber()).isEqualTo("A1");
  }

  /** Nobody asked to cancel anything; and looking at orders keeps no requests. */
  private static final class NoRequests implements CancellationRequests {

    @Override
    public Optional<CancellationRequest> find(CancellationRequestId id) {
      return Optional.empty();
    }

    @Override
    public Optional<CancellationRequest> openOf(OrderNumber orderNumber) {
      return Optional.empty();
    }

    @Override
    public List<CancellationRequest> of(OrderNumber orderNumber) {
      return List.of();
    }

    @Override
    public void add(CancellationRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void save(CancellationRequest request) {
      throw new UnsupportedOperationException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A2", "", "../A1", "A1\u0000", "0123456789012345678901234567890123456789x"})
  void what_no_order_has_as_number_is_not_found(String number) {
    orders.add(anOrder().number("A1").placed());
    assertThatThrownBy(() -> service.one(number)).isInstanceOf(OrderException.NotFound.class);
  }

  @Test
  void a_list_ends_where_it_is_told_to() {
    orders.add(anOrder().number("A1").placed());
    orders.add(anOrder().number("A2").placed());
    orders.add(anOrder().number("A3").placed());
    assertThat(service.list(ALL, new FindOrders.Slice(null, 2)))
        .extracting(OrderSummary::orderNumber)
        .containsExactly("A3", "A2");
    assertThat(
            service.listOfAllRetailers(
                ALL, new FindOrders.Slice(new OrderPosition(anOrder().told().placedAt(), "A2"), 2)))
        .extracting(OrderSummary::orderNumber)
        .containsExactly("A1");
  }
}
