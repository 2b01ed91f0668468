package dev.sellerdesk.orders.domain;

import static dev.sellerdesk.orders.domain.Absent.orAbsent;

import dev.sellerdesk.shared.event.OrderPlaced;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What a customer bought from a retailer in one go (O-01), from the moment it was placed until
 * nothing more is expected.
 *
 * <p>Its content never changes after it was placed: cancellations, shipments and refunds are facts
 * beside it. It keeps the customer's name and the address, which shipping needs, and no other
 * personal data.
 */
public final class Order {

  private final OrderNumber number;
  private final RetailerId retailerId;
  private final Instant placedAt;
  private final Customer customer;
  private final int contactChecksum;
  private final Address shippingAddress;
  private final List<OrderLine> lines;
  private final Money shippingCost;
  private final LocalDate latestDeliveryDate;
  private final boolean frozen;
  private final long version;

  /**
   * An order that was placed before; a new one comes from {@link #place}.
   *
   * @param latestDeliveryDate {@code null} when nothing was promised
   * @param version counts the changes, for those who want to change what they have seen
   */
  public Order(
      OrderNumber number,
      RetailerId retailerId,
      Instant placedAt,
      Customer customer,
      int contactChecksum,
      Address shippingAddress,
      List<OrderLine> lines,
      Money shippingCost,
      LocalDate latestDeliveryDate,
      boolean frozen,
      long version) {
    this.number = number;
    this.retailerId = retailerId;
    this.placedAt = placedAt;
    this.customer = customer;
    this.contactChecksum = contactChecksum;
    this.shippingAddress = shippingAddress;
    this.lines = List.copyOf(lines);
    this.shippingCost = shippingCost;
    this.latestDeliveryDate = latestDeliveryDate;
    this.frozen = frozen;
    this.version = version;
  }

  /** A placed order and what the others hear of it. */
  public record Placed(Order order, OrderPlaced event) {}

  /** The customer buys (O-01). The contact data goes into the event and stays in no order. */
  public static Placed place(Placement placement, Supplier<OrderItemId> nextItemId, Instant now) {
    List<OrderLine> lines =
        placement.lines().stream()
            .map(line ->
                new OrderLine(
                    nextItemId.get(),
                    line.ean(),
                    line.title(),
                    line.quantity(),
                    line.unitPrice(),
                    line.fulfilment(),
                    LineProgress.NONE))
            .toList();
    Order order =
        new Order(
            placement.orderNumber(),
            placement.retailerId(),
            placement.placedAt() == null ? now : placement.placedAt(),
            placement.customer(),
            placement.contact().checksum(),
            placement.shippingAddress(),
            lines,
            placement.shippingCost(),
            placement.latestDeliveryDate(),
            false,
            0);
    return new Placed(order, order.placedEvent(placement.contact()));
  }

  /**
   * The webshop tells an order that is known already: an import that is repeated changes nothing
   * (W-01).
   *
   * @throws OrderException.PlacedDifferently if it is not the same order again
   */
  public void confirmRepetition(Placement again) {
    List<String> differences = new ArrayList<>();
    if (!retailerId.equals(again.retailerId())) {
      differences.add("retailerId");
    }
    if (again.placedAt() != null && !placedAt.equals(again.placedAt())) {
      differences.add("placedAt");
    }
    if (!customer.equals(again.customer())) {
      differences.add("customer");
    } else if (contactChecksum != again.contact().checksum()) {
      differences.add("customer (email, phone or language)");
    }
    if (!shippingAddress.equals(again.shippingAddress())) {
      differences.add("shippingAddress");
    }
    if (!saysLines(again.lines())) {
      differences.add("items");
    }
    if (!shippingCost.equals(again.shippingCost())) {
      differences.add("shippingCost");
    }
    if (!latestDeliveryDate().equals(Optional.ofNullable(again.latestDeliveryDate()))) {
      differences.add("latestDeliveryDate");
    }
    if (!differences.isEmpty()) {
      throw new OrderException.PlacedDifferently(number, differences);
    }
  }

  /** An order after units were shipped or cancelled, and which units these were. */
  public record Changed(Order order, List<Units> units) {}

  /**
   * The retailer hands units to a carrier (O-04). A frozen order is shipped all the same (I-10).
   *
   * @param wanted nothing for all units that the retailer still has to ship
   * @throws OrderException.Refused if units are not open (any more), or the marketplace ships them
   * @throws OrderException.Invalid if a line is not of this order, or is named twice
   */
  public Changed ship(List<WantedUnits> wanted) {
    return change(
        wanted,
        OrderLine::retailerShips,
        "Of %s %d units are still to be shipped",
        OrderLine::shipped);
  }

  /**
   * @throws OrderException.Refused if the retailer has no units to ship (any more)
   */
  public void requireSomethingToShip() {
    require(OrderLine::retailerShips);
  }

  /** The carrier brought what a shipment holds. */
  public Order delivered(List<Units> units) {
    Map<OrderItemId, Integer> byLine = new HashMap<>();
    units.forEach(one -> byLine.merge(one.item(), one.quantity(), Integer::sum));
    return withLines(
        lines.stream().map(line -> line.delivered(byLine.getOrDefault(line.id(), 0))).toList());
  }

  /**
   * Units will never be shipped (O-25). What is with a carrier cannot be cancelled any more. A
   * frozen order is cancelled all the same, as it is shipped all the same (I-10).
   *
   * @param wanted nothing for all open units that {@code by} may cancel
   * @param by the seller cancels no units that the marketplace ships (O-04)
   * @throws OrderException.Refused if units are not open (any more), or the marketplace ships them
   * @throws OrderException.Invalid if a line is not of this order, or is named twice
   */
  public Changed cancel(List<WantedUnits> wanted, CancelledBy by) {
    return change(
        wanted, by::mayCancel, "Of %s %d units can still be cancelled", OrderLine::cancelled);
  }

  /**
   * Takes open units of some lines, those that are wanted or all.
   *
   * @param these the lines that may be taken from
   * @param sentence says how many there are, with {@code %s} and {@code %d}
   * @param effect on a line, of so many units
   */
  private Changed change(
      List<WantedUnits> wanted,
      Predicate<OrderLine> these,
      String sentence,
      BiFunction<OrderLine, Integer, OrderLine> effect) {
    require(these);
    List<Units> units =
        wanted.isEmpty()
            ? lines.stream()
                .filter(these.and(line -> line.open() > 0))
                .map(line -> new Units(line.id(), line.open()))
                .toList()
            : wanted.stream().map(one -> open(one, these, sentence)).toList();
    Map<OrderItemId, Integer> byLine = new HashMap<>();
    for (Units one : units) {
      if (byLine.put(one.item(), one.quantity()) != null) {
        throw new OrderException.Invalid("items", "names a line twice");
      }
    }
    return new Changed(
        withLines(
            lines.stream()
                .map(line -> effect.apply(line, byLine.getOrDefault(line.id(), 0)))
                .toList()),
        units);
  }

  /**
   * The line with this id.
   *
   * @throws OrderException.Invalid if the order has none
   */
  public OrderLine line(OrderItemId id) {
    return lines.stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new OrderException.Invalid("items", "names a line of another order"));
  }

  /**
   * What may be done with the order now, and why not (D2).
   *
   * @param requested whether the customer waits for a decision about a request to cancel
   */
  public List<AllowedAction> actions(boolean requested) {
    Optional<Refusal> nothingAsked =
        requested
            ? Optional.empty()
            : Optional.of(
                new Refusal(
                    "W-35", "request-decided", "No request to cancel waits for a decision"));
    return List.of(
        action("ship", refusal(OrderLine::retailerShips)),
        action("cancel", refusal(CancelledBy.SELLER::mayCancel)),
        action("acceptCancellation", nothingAsked),
        action("rejectCancellation", nothingAsked));
  }

  private static AllowedAction action(String name, Optional<Refusal> refusal) {
    return new AllowedAction(
        name,
        refusal.isEmpty(),
        orAbsent(refusal.map(Refusal::ruleId)),
        orAbsent(refusal.map(Refusal::reason)),
        orAbsent(Optional.empty()));
  }

  private void require(Predicate<OrderLine> these) {
    refusal(these)
        .ifPresent(refusal -> {
          throw new OrderException.Refused(refusal);
        });
  }

  /** Why nothing is left to do with these lines; empty when one has open units. */
  private Optional<Refusal> refusal(Predicate<OrderLine> these) {
    if (lines.stream().filter(these).anyMatch(line -> line.open() > 0)) {
      return Optional.empty();
    }
    if (lines.stream().noneMatch(these)) {
      return Optional.of(
          new Refusal("O-04", "shipped-by-marketplace", "The marketplace ships this order"));
    }
    return Optional.of(
        new Refusal("O-25", "nothing-open", "All units are shipped or cancelled already"));
  }

  private Units open(WantedUnits wanted, Predicate<OrderLine> these, String sentence) {
    OrderLine line = line(wanted.item());
    if (!these.test(line)) {
      throw new OrderException.Refused(
          new Refusal(
              "O-04",
              "shipped-by-marketplace",
              "The marketplace ships %s".formatted(line.title())));
    }
    int quantity = wanted.quantity().orElse(line.open());
    if (quantity > line.open() || quantity < 1) {
      throw new OrderException.Refused(
          new Refusal("O-25", "quantity-not-open", sentence.formatted(line.title(), line.open())));
    }
    return new Units(line.id(), quantity);
  }

  private Order withLines(List<OrderLine> changed) {
    return new Order(
        number,
        retailerId,
        placedAt,
        customer,
        contactChecksum,
        shippingAddress,
        changed,
        shippingCost,
        latestDeliveryDate,
        frozen,
        version);
  }

  public OrderState state() {
    return OrderState.derivedFrom(facts());
  }

  /** What the customer pays for the lines and for shipping. */
  public Money totalPrice() {
    return lines.stream().map(OrderLine::totalPrice).reduce(shippingCost, Money::plus);
  }

  /** Units of all lines together. */
  public int units() {
    return lines.stream().mapToInt(OrderLine::quantity).sum();
  }

  /** Units that the retailer still has to ship. */
  public int unitsToShip() {
    return lines.stream().filter(OrderLine::waitsForRetailer).mapToInt(OrderLine::open).sum();
  }

  private OrderFacts facts() {
    return new OrderFacts(
        false,
        units(),
        sum(LineProgress::cancelled),
        sum(LineProgress::shipped),
        sum(LineProgress::delivered),
        false);
  }

  private int sum(ToIntFunction<LineProgress> count) {
    return lines.stream().map(OrderLine::progress).mapToInt(count).sum();
  }

  private boolean saysLines(List<Placement.Line> again) {
    if (lines.size() != again.size()) {
      return false;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).says(again.get(i))) {
        return false;
      }
    }
    return true;
  }

  private OrderPlaced placedEvent(ContactData contact) {
    return new OrderPlaced(
        number.value(),
        retailerId.value(),
        placedAt,
        customer.ref(),
        customer.firstName(),
        customer.lastName(),
        contact.email(),
        contact.phone(),
        contact.language(),
        shippingAddress.countryCode(),
        latestDeliveryDate,
        shippingCost.minor(),
        shippingCost.currency().getCurrencyCode(),
        lines.stream()
            .map(line ->
                new OrderPlaced.Item(
                    line.id().value().toString(),
                    line.ean().value(),
                    line.title(),
                    line.quantity(),
                    line.unitPrice().minor(),
                    line.fulfilment().name()))
            .toList());
  }

  public OrderNumber number() {
    return number;
  }

  public RetailerId retailerId() {
    return retailerId;
  }

  public Instant placedAt() {
    return placedAt;
  }

  public Customer customer() {
    return customer;
  }

  public int contactChecksum() {
    return contactChecksum;
  }

  public Address shippingAddress() {
    return shippingAddress;
  }

  public List<OrderLine> lines() {
    return lines;
  }

  public Money shippingCost() {
    return shippingCost;
  }

  /** The promised date in the customer's country (O-24); empty when nothing was promised. */
  public Optional<LocalDate> latestDeliveryDate() {
    return Optional.ofNullable(latestDeliveryDate);
  }

  /** Whether an incident stops it for now. */
  public boolean frozen() {
    return frozen;
  }

  public long version() {
    return version;
  }
}
