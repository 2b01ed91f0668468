package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.Address;
import dev.sellerdesk.orders.domain.CancellationRequest;
import dev.sellerdesk.orders.domain.Customer;
import dev.sellerdesk.orders.domain.Fulfilment;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderLine;
import dev.sellerdesk.orders.domain.OrderStatus;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of one order shows (O-01, O-03).
 *
 * @param cancellationRequest what the customer no longer wants, while the seller has not decided
 */
public record OrderDetail(
    String orderNumber,
    String retailerId,
    Instant placedAt,
    OrderStatus status,
    boolean frozen,
    Customer customer,
    Address shippingAddress,
    List<Item> items,
    MoneyView shippingCost,
    MoneyView totalPrice,
    @Nullable LocalDate latestDeliveryDate,
    @Nullable CancellationRequestDetail cancellationRequest,
    List<AllowedAction> actions,
    Links links) {

  /** One line of the order. */
  public record Item(
      UUID orderItemId,
      String ean,
      String title,
      int quantity,
      int quantityShipped,
      int quantityDelivered,
      int quantityCancelled,
      MoneyView unitPrice,
      MoneyView totalPrice,
      Fulfilment fulfilment) {

    static Item of(OrderLine line) {
      return new Item(
          line.id().value(),
          line.ean().value(),
          line.title(),
          line.quantity(),
          line.progress().shipped(),
          line.progress().delivered(),
          line.progress().cancelled(),
          MoneyView.of(line.unitPrice()),
          MoneyView.of(line.totalPrice()),
          line.fulfilment());
    }
  }

  /**
   * Where to find what other services know about the order (O-03).
   *
   * @param questions the cases about it
   * @param shipments what was sent of it
   */
  public record Links(String questions, String shipments) {}

  /** An order that nobody asked to cancel. */
  public static OrderDetail of(Order order) {
    return of(order, Optional.empty());
  }

  static OrderDetail of(Order order, Optional<CancellationRequest> open) {
    return new OrderDetail(
        order.number().value(),
        order.retailerId().value(),
        order.placedAt(),
        order.state().status(),
        order.frozen(),
        order.customer(),
        order.shippingAddress(),
        order.lines().stream().map(Item::of).toList(),
        MoneyView.of(order.shippingCost()),
        MoneyView.of(order.totalPrice()),
        order.latestDeliveryDate().orElse(null),
        open.map(request -> CancellationRequestDetail.of(request, order)).orElse(null),
        order.actions(open.isPresent()),
        new Links(
            "/questions?view=all&orderNumber=" + order.number().value(),
            "/orders/" + order.number().value() + "/shipments"));
  }
}
