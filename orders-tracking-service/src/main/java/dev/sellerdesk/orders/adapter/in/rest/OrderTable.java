package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.OrderDetail;
import dev.sellerdesk.orders.domain.Fulfilment;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Orders as a spreadsheet: a row for each line of which the retailer has units to ship. What is
 * shipped is filled into the last columns, and the table sent back (see {@link ShipmentTable}).
 */
final class OrderTable {

  private static final List<String> ORDER =
      List.of(
          ShipmentTable.ORDER,
          "placedAt",
          "latestDeliveryDate",
          "frozen",
          ShipmentTable.ITEM,
          "ean",
          "title",
          ShipmentTable.QUANTITY,
          "name",
          "street",
          "houseNumber",
          "zipCode",
          "city",
          "countryCode");
  private static final List<String> TO_FILL_IN =
      List.of(
          ShipmentTable.TYPE,
          ShipmentTable.TRANSPORTER,
          ShipmentTable.NUMBER,
          ShipmentTable.REFERENCE);

  static final List<String> HEADER = Stream.of(ORDER, TO_FILL_IN).flatMap(List::stream).toList();
  static final Set<String> COLUMNS = new LinkedHashSet<>(HEADER);

  static Stream<List<@Nullable Object>> rows(OrderDetail order) {
    return order.items().stream()
        .filter(item -> item.fulfilment() == Fulfilment.FBR && open(item) > 0)
        .map(item -> row(order, item));
  }

  private static List<@Nullable Object> row(OrderDetail order, OrderDetail.Item item) {
    var to = order.shippingAddress();
    return Arrays.asList(
        order.orderNumber(),
        order.placedAt(),
        order.latestDeliveryDate(),
        order.frozen(),
        item.orderItemId(),
        item.ean(),
        item.title(),
        open(item),
        to.name(),
        to.street(),
        to.houseNumber(),
        to.zipCode(),
        to.city(),
        to.countryCode(),
        null,
        null,
        null,
        null);
  }

  private static int open(OrderDetail.Item item) {
    return item.quantity() - item.quantityShipped() - item.quantityCancelled();
  }

  private OrderTable() {}
}
