package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.FindOrders;
import dev.sellerdesk.orders.application.port.out.CancellationRequests;
import dev.sellerdesk.orders.application.port.out.OrderReadModel;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.util.List;

@UseCase
class FindOrdersService implements FindOrders {

  private final OrderRepository orders;
  private final OrderReadModel readModel;
  private final CancellationRequests requests;

  FindOrdersService(
      OrderRepository orders, OrderReadModel readModel, CancellationRequests requests) {
    this.orders = orders;
    this.readModel = readModel;
    this.requests = requests;
  }

  @Override
  public Found one(String orderNumber) {
    Order order = RequestedOrder.of(orderNumber, orders::find);
    return new Found(OrderDetail.of(order, requests.openOf(order.number())), order.version());
  }

  @Override
  @AcrossRetailers
  public Found oneOfAnyRetailer(String orderNumber) {
    return one(orderNumber);
  }

  @Override
  public List<OrderSummary> list(OrderFilter filter, Slice slice) {
    return readModel.list(filter, slice.after(), slice.limit());
  }

  @Override
  @AcrossRetailers
  public List<OrderSummary> listOfAllRetailers(OrderFilter filter, Slice slice) {
    return list(filter, slice);
  }

  @Override
  public List<OrderDetail> details(OrderFilter filter, Slice slice) {
    return readModel.orders(filter, slice.after(), slice.limit()).stream()
        .map(OrderDetail::of)
        .toList();
  }
}
