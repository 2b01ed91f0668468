package dev.sellerdesk.orders.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Orders with sane content, of which a test changes what it is about. */
public final class OrderFixture {

  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Instant PLACED_AT = Instant.parse("2026-11-20T10:15:30.123456Z");
  public static final ContactData CONTACT =
      new ContactData("erika@customer.example", "+31612345678", "nl");

  private String number = "A2K8290LP8";
  private String retailer = "1001";
  private Instant placedAt = PLACED_AT;
  private Customer customer = new Customer("c-81", "Erika", "Jansen");
  private ContactData contact = CONTACT;
  private Address address =
      new Address("Erika Jansen", "Dorpsstraat", "1", "1234AB", "Utrecht", "NL");
  private List<Placement.Line> lines = List.of(line("8712345678906", 2, "99.95"));
  private Money shippingCost = Money.of("5.95", EUR);
  private LocalDate latestDeliveryDate = LocalDate.of(2026, 11, 25);

  public static OrderFixture anOrder() {
    return new OrderFixture();
  }

  public static Placement.Line line(String ean, int quantity, String price) {
    return new Placement.Line(
        new Ean(ean), "Lawnmower X", quantity, Money.of(price, EUR), Fulfilment.FBR);
  }

  public OrderFixture number(String value) {
    number = value;
    return this;
  }

  public OrderFixture retailer(String value) {
    retailer = value;
    return this;
  }

  public OrderFixture placedAt(Instant value) {
    placedAt = value;
    return this;
  }

  public OrderFixture customer(String firstName, String lastName) {
    customer = new Customer("c-81", firstName, lastName);
    return this;
  }

  public OrderFixture contact(ContactData value) {
    contact = value;
    return this;
  }

  public OrderFixture address(Address value) {
    address = value;
    return this;
  }

  public OrderFixture lines(Placement.Line... value) {
    lines = List.of(value);
    return this;
  }

  public OrderFixture shippingCost(String value) {
    shippingCost = Money.of(value, EUR);
    return this;
  }

  public OrderFixture latestDeliveryDate(LocalDate value) {
    latestDeliveryDate = value;
    return this;
  }

  public Placement told() {
    return new Placement(
        new OrderNumber(number),
        new RetailerId(retailer),
        placedAt,
        customer,
        contact,
        address,
        lines,
        shippingCost,
        latestDeliveryDate);
  }

  public Order placed() {
    return Order.place(told(), () -> new OrderItemId(UUID.randomUUID()), PLACED_AT).order();
  }
}
