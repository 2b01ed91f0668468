package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.MoneyView;
import dev.sellerdesk.orders.application.OrderSummary;
import dev.sellerdesk.orders.domain.Address;
import dev.sellerdesk.orders.domain.Customer;
import dev.sellerdesk.orders.domain.Money;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderLine;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.OrderStatus;
import dev.sellerdesk.orders.domain.RetailerId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "customer_order")
class OrderEntity {

  @Id String orderNumber;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  Instant placedAt;

  @Enumerated(EnumType.STRING)
  OrderStatus status;

  boolean frozen;
  String customerRef;
  String customerFirstName;
  String customerLastName;
  String customerName;
  int contactChecksum;
  String shipToName;
  String shipToStreet;
  String shipToHouseNumber;
  String shipToZipCode;
  String shipToCity;
  String shipToCountry;
  String currency;
  long shippingCostMinor;
  long totalPriceMinor;
  int lineCount;
  int unitCount;

  // Moves with every shipment, and with it the version.
  int shippedUnits;

  // Moves with every cancellation, and with it the version.
  int cancelledUnits;
  int unitsToShip;
  LocalDate latestDeliveryDate;
  @Version long version;

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("lineNumber")
  @BatchSize(size = 100)
  List<OrderItemEntity> items = new ArrayList<>();

  protected OrderEntity() {}

  OrderEntity(OrderNumber number) {
    orderNumber = number.value();
  }

  void take(Order order) {
    retailerId = order.retailerId().value();
    placedAt = order.placedAt();
    status = order.state().status();
    frozen = order.frozen();
    customerRef = order.customer().ref();
    customerFirstName = order.customer().firstName();
    customerLastName = order.customer().lastName();
    customerName = order.customer().name();
    contactChecksum = order.contactChecksum();
    shipToName = order.shippingAddress().name();
    shipToStreet = order.shippingAddress().street();
    shipToHouseNumber = order.shippingAddress().houseNumber();
    shipToZipCode = order.shippingAddress().zipCode();
    shipToCity = order.shippingAddress().city();
    shipToCountry = order.shippingAddress().countryCode();
    currency = order.shippingCost().currency().getCurrencyCode();
    shippingCostMinor = order.shippingCost().minor();
    totalPriceMinor = order.totalPrice().minor();
    lineCount = order.lines().size();
    unitCount = order.units();
    latestDeliveryDate = order.latestDeliveryDate().orElse(null);
    shippedUnits = order.lines().stream().mapToInt(line -> line.progress().shipped()).sum();
    cancelledUnits = order.lines().stream().mapToInt(line -> line.progress().cancelled()).sum();
    unitsToShip = order.unitsToShip();
    // The content of an order never changes, so lines are written once; only their progress moves.
    if (!items.isEmpty()) {
      for (int i = 0; i < items.size(); i++) {
        items.get(i).take(order.lines().get(i).progress());
      }
    } else {
      for (OrderLine line : order.lines()) {
        items.add(new OrderItemEntity(this, items.size(), line));
      }
    }
  }

  Order toDomain() {
    Currency paidIn = Currency.getInstance(currency);
    return new Order(
        new OrderNumber(orderNumber),
        new RetailerId(retailerId),
        placedAt,
        new Customer(customerRef, customerFirstName, customerLastName),
        contactChecksum,
        new Address(
            shipToName, shipToStreet, shipToHouseNumber, shipToZipCode, shipToCity, shipToCountry),
        items.stream().map(item -> item.toDomain(paidIn)).toList(),
        new Money(shippingCostMinor, paidIn),
        latestDeliveryDate,
        frozen,
        version);
  }

  OrderSummary toSummary() {
    return new OrderSummary(
        orderNumber,
        retailerId,
        placedAt,
        status,
        frozen,
        customerName,
        lineCount,
        unitCount,
        MoneyView.of(new Money(totalPriceMinor, Currency.getInstance(currency))),
        latestDeliveryDate);
  }
}
