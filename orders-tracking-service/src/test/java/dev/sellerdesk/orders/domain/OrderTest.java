package dev.sellerdesk.orders.domain;

import static dev.sellerdesk.orders.domain.OrderFixture.CONTACT;
import static dev.sellerdesk.orders.domain.OrderFixture.anOrder;
import static dev.sellerdesk.orders.domain.OrderFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sellerdesk.shared.event.OrderPlaced;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void placing_an_order_announces_all_of_it_with_the_contact_data() {
    UUID first = UUID.fromString("0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d");
    UUID second = UUID.fromString("0193a1ef-7b11-7a90-b3d5-6f7081920a1b");
    Queue<UUID> ids = new ArrayDeque<>(List.of(first, second));

    Order.Placed placed =
        Order.place(
            anOrder()
                .lines(line("8712345678906", 2, "99.95"), line("4006381333931", 1, "1.25"))
                .told(),
            () -> new OrderItemId(ids.remove()),
            NOW);

    assertThat(placed.event())
        .isEqualTo(
            new OrderPlaced(
                "A2K8290LP8",
                "1001",
                OrderFixture.PLACED_AT,
                "c-81",
                "Erika",
                "Jansen",
                "erika@customer.example",
                "+31612345678",
                "nl",
                "NL",
                LocalDate.of(2026, 11, 25),
                595,
                "EUR",
                List.of(
                    new OrderPlaced.Item(
                        first.toString(), "8712345678906", "Lawnmower X", 2, 9995, "FBR"),
                    new OrderPlaced.Item(
                        second.toString(), "4006381333931", "Lawnmower X", 1, 125, "FBR"))));
    assertThat(placed.order().lines())
        .extracting(OrderLine::id)
        .extracting(OrderItemId::value)
        .containsExactly(first, second);
  }

  @Test
  void a_new_order_is_placed_not_frozen_and_can_be_shipped() {
    Order order = anOrder().placed();
    assertThat(order.state()).isEqualTo(new OrderState.Placed());
    assertThat(order.frozen()).isFalse();
    assertThat(order.actions(false))
        .extracting(AllowedAction::name, AllowedAction::allowed)
        .contains(tuple("ship", true), tuple("cancel", true));
  }

  @Test
  void without_another_time_it_is_placed_now() {
    assertThat(Order.place(anOrder().placedAt(null).told(), OrderTest::id, NOW).order().placedAt())
        .isEqualTo(NOW);
  }

  @Test
  void no_part_of_an_order_can_hold_contact_data() {
    assertThat(
            Arrays.stream(Order.class.getDeclaredFields())
                .map(field -> field.getType().getSimpleName()))
        .doesNotContain("ContactData");
    assertThat(
            Arrays.stream(Customer.class.getRecordComponents())
                .map(component -> component.getName()))
        .containsExactly("ref", "firstName", "lastName");
  }

  @Test
  void telling_it_again_is_fine_with_and_without_the_time() {
    Order order = anOrder().placed();
    assertThatCode(() -> order.confirmRepetition(anOrder().told())).doesNotThrowAnyException();
    assertThatCode(() -> order.confirmRepetition(anOrder().placedAt(null).told()))
        .doesNotThrowAnyException();
  }

  static Stream<Arguments> otherContent() {
    return Stream.of(
        Arguments.of("retailerId", anOrder().retailer("1002")),
        Arguments.of("placedAt", anOrder().placedAt(NOW)),
        Arguments.of("customer", anOrder().customer("Erika", "Janssen")),
        Arguments.of(
            "customer (email, phone or language)",
            anOrder().contact(new ContactData("other@customer.example", CONTACT.phone(), "nl"))),
        Arguments.of(
            "customer (email, phone or language)",
            anOrder().contact(new ContactData(CONTACT.email(), null, "nl"))),
        Arguments.of(
            "customer (email, phone or language)",
            anOrder().contact(new ContactData(CONTACT.email(), CONTACT.phone(), "fr"))),
        Arguments.of(
            "shippingAddress",
            anOrder()
                .address(
                    new Address("Erika Jansen", "Dorpsstraat", "2", "1234AB", "Utrecht", "NL"))),
        Arguments.of("items", anOrder().lines(line("8712345678906", 3, "99.95"))),
        Arguments.of("items", anOrder().lines(line("8712345678906", 2, "99.96"))),
        Arguments.of("items", anOrder().lines(line("4006381333931", 2, "99.95"))),
        Arguments.of(
            "items",
            anOrder().lines(line("8712345678906", 2, "99.95"), line("4006381333931", 1, "1.00"))),
        Arguments.of("shippingCost", anOrder().shippingCost("5.96")),
        Arguments.of(
            "latestDeliveryDate", anOrder().latestDeliveryDate(LocalDate.of(2026, 11, 26))),
        Arguments.of("latestDeliveryDate", anOrder().latestDeliveryDate(null)));
  }

  @ParameterizedTest
  @MethodSource("otherContent")
  void the_same_number_with_other_content_is_refused_and_says_what_differs(
      String difference, OrderFixture other) {
    Order order = anOrder().placed();
    assertThatThrownBy(() -> order.confirmRepetition(other.told()))
        .isInstanceOf(OrderException.PlacedDifferently.class)
        .hasMessageContaining("A2K8290LP8")
        .hasMessageEndingWith(": " + difference);
  }

  @Test
  void all_amounts_are_in_one_currency() {
    var dollars =
        new Placement.Line(
            new Ean("8712345678906"),
            "X",
            1,
            Money.of("1", Currency.getInstance("USD")),
            Fulfilment.FBR);
    assertThatThrownBy(() -> anOrder().lines(dollars).told())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void the_total_is_what_lines_and_shipping_cost(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 1, max = 9999) Integer> quantities,
      @ForAll @LongRange(min = 0, max = 99_999_999_999L) long price,
      @ForAll @LongRange(min = 0, max = 99_999) long shipping) {
    Placement.Line[] lines =
        quantities.stream()
            .map(quantity ->
                new Placement.Line(
                    new Ean("8712345678906"),
                    "X",
                    quantity,
                    new Money(price, OrderFixture.EUR),
                    Fulfilment.FBB))
            .toArray(Placement.Line[]::new);
    String shippingCost = new Money(shipping, OrderFixture.EUR).amount();

    Order order = anOrder().lines(lines).shippingCost(shippingCost).placed();

    long units = quantities.stream().mapToLong(Integer::longValue).sum();
    assertThat(order.units()).isEqualTo((int) units);
    assertThat(order.totalPrice().minor()).isEqualTo(units * price + shipping);
  }

  @Property
  void contact_data_is_checked_with_sixteen_bits_and_no_more(
      @ForAll String email, @ForAll String phone) {
    assertThat(new ContactData(email, phone, "nl").checksum()).isBetween(0, 0xFFFF);
  }

  @Test
  void contact_data_is_never_printed() {
    assertThat(CONTACT.toString()).doesNotContain("erika").doesNotContain("316");
  }

  private static OrderItemId id() {
    return new OrderItemId(UUID.randomUUID());
  }
}
