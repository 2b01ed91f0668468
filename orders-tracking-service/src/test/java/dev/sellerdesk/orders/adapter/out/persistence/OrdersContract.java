package dev.sellerdesk.orders.adapter.out.persistence;

import static dev.sellerdesk.orders.domain.OrderFixture.anOrder;
import static dev.sellerdesk.orders.domain.OrderFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.orders.application.MoneyView;
import dev.sellerdesk.orders.application.OrderDetail;
import dev.sellerdesk.orders.application.OrderFilter;
import dev.sellerdesk.orders.application.OrderPosition;
import dev.sellerdesk.orders.application.OrderSummary;
import dev.sellerdesk.orders.application.port.out.OrderReadModel;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.domain.Fulfilment;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderFixture;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.OrderStatus;
import dev.sellerdesk.orders.domain.Placement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What keeps orders keeps all of them, and lists them in one way; the fake of the other tests
 * included.
 */
abstract class OrdersContract {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null, null);

  private final String prefix = "T" + UUID.randomUUID().toString().substring(0, 8) + "-";

  abstract OrderRepository repository();

  abstract OrderReadModel readModel();

  /** In one transaction of the retailer. */
  abstract <T> T inTransaction(Supplier<T> action);

  abstract String retailer();

  @Test
  void an_order_comes_back_as_it_was_kept() {
    Order order =
        order("1")
            .lines(line("8712345678906", 2, "99.95"), line("4006381333931", 9999, "0.01"))
            .placed();
    add(order);
    Order found = find("1");
    assertThat(OrderDetail.of(found)).isEqualTo(OrderDetail.of(order));
    assertThat(found.contactChecksum()).isEqualTo(order.contactChecksum());
    assertThat(found.version()).isZero();
  }

  @Test
  void so_does_one_without_a_promised_date() {
    Order order = order("1").latestDeliveryDate(null).placed();
    add(order);
    assertThat(OrderDetail.of(find("1"))).isEqualTo(OrderDetail.of(order));
  }

  @Test
  void lines_keep_their_order() {
    add(
        order("1")
            .lines(
                line("8712345678906", 3, "3"),
                line("8712345678906", 1, "1"),
                line("8712345678906", 2, "2"))
            .placed());
    assertThat(find("1").lines()).extracting(l -> l.quantity()).containsExactly(3, 1, 2);
  }

  @Test
  void a_number_nobody_used_is_not_found() {
    assertThat(inTransaction(() -> repository().find(new OrderNumber(prefix + "x")))).isEmpty();
  }

  @Test
  void a_summary_says_what_the_order_says() {
    Order order =
        order("1")
            .customer("Zoë", "van der Berg")
            .lines(line("8712345678906", 2, "99.95"), line("4006381333931", 1, "1.25"))
            .placed();
    add(order);
    assertThat(list(ALL))
        .containsExactly(
            new OrderSummary(
                prefix + "1",
                retailer(),
                OrderFixture.PLACED_AT,
                OrderStatus.PLACED,
                false,
                "Zoë van der Berg",
                2,
                3,
                new MoneyView("207.10", "EUR"),
                LocalDate.of(2026, 11, 25)));
  }

  @Test
  void the_newest_comes_first_and_the_number_decides_between_equals() {
    add(order("a").placedAt(NOON).placed());
    add(order("B").placedAt(NOON).placed());
    add(order("b").placedAt(NOON).placed());
    add(order("z").placedAt(NOON.minusNanos(1_000)).placed());
    add(order("0").placedAt(NOON.plusNanos(1_000)).placed());
    assertThat(numbers(list(ALL))).containsExactly("0", "b", "a", "B", "z");
  }

  @Test
  void pages_of_any_size_give_every_order_once() {
    for (int i = 0; i < 11; i++) {
      add(order("" + (char) ('a' + i)).placedAt(NOON.plusSeconds(i / 3)).placed());
    }
    List<String> all = numbers(list(ALL));
    for (int size = 1; size <= 12; size++) {
      List<String> paged = new ArrayList<>();
      OrderPosition after = null;
      while (true) {
        List<OrderSummary> page = list(ALL, after, size);
        paged.addAll(numbers(page));
        if (page.size() < size) {
          break;
        }
        after = new OrderPosition(page.getLast().placedAt(), page.getLast().orderNumber());
      }
      assertThat(paged).as("pages of %d", size).isEqualTo(all);
    }
  }

  @Test
  void the_first_instant_of_a_period_belongs_to_it_and_the_last_does_not() {
    add(order("before").placedAt(NOON.minusNanos(1_000)).placed());
    add(order("at").placedAt(NOON).placed());
    add(order("after").placedAt(NOON.plusNanos(1_000)).placed());
    assertThat(numbers(list(new OrderFilter(null, NOON, null, null, null, null, null))))
        .containsExactly("after", "at");
    assertThat(numbers(list(new OrderFilter(null, null, NOON, null, null, null, null))))
        .containsExactly("before");
    assertThat(
            numbers(
                list(new OrderFilter(null, NOON, NOON.plusNanos(1_000), null, null, null, null))))
        .containsExactly("at");
  }

  @Test
  void an_article_is_found_in_any_line_and_only_as_a_whole() {
    add(order("1").lines(line("8712345678906", 1, "1"), line("4006381333931", 1, "1")).placed());
    add(order("2").lines(line("8712345678906", 1, "1")).placed());
    assertThat(numbers(list(byEan("4006381333931")))).containsExactly("1");
    assertThat(numbers(list(byEan("8712345678906")))).containsExactly("2", "1");
    assertThat(list(byEan("87123456"))).isEmpty();
  }

  @Test
  void a_part_of_a_name_is_found_in_any_case_and_taken_literally() {
    add(order("1").customer("Zoë", "van der Berg").placed());
    add(order("2").customer("Örjan", "O'Neill").placed());
    add(order("3").customer("100%", "under_score\\back").placed());
    assertThat(numbers(list(byName("VAN DER")))).containsExactly("1");
    assertThat(numbers(list(byName("zoË v")))).containsExactly("1");
    assertThat(numbers(list(byName("öRJAN")))).containsExactly("2");
    assertThat(numbers(list(byName("o'n")))).containsExactly("2");
    assertThat(numbers(list(byName("%")))).containsExactly("3");
    assertThat(numbers(list(byName("_")))).containsExactly("3");
    assertThat(numbers(list(byName("\\")))).containsExactly("3");
    assertThat(list(byName("nobody"))).isEmpty();
  }

  @Test
  void frozen_orders_are_listed_apart() {
    add(order("1").placed());
    assertThat(numbers(list(new OrderFilter(null, null, null, null, null, false, null))))
        .containsExactly("1");
    assertThat(list(new OrderFilter(null, null, null, null, null, true, null))).isEmpty();
  }

  @Test
  void what_the_retailer_still_has_to_ship_can_be_listed_with_its_lines() {
    Order open = order("1").placed();
    add(open);
    Placement.Line line = line("8712345678906", 1, "1.00");
    add(
        order("2")
            .lines(
                new Placement.Line(
                    line.ean(), line.title(), line.quantity(), line.unitPrice(), Fulfilment.FBB))
            .placed());
    add(order("3").placed().ship(List.of()).order());
    OrderFilter toShip = new OrderFilter(null, null, null, null, null, null, true);
    assertThat(numbers(list(toShip))).containsExactly("1");
    assertThat(numbers(list(new OrderFilter(null, null, null, null, null, null, false))))
        .containsExactlyInAnyOrder("2", "3");
    List<Order> whole = inTransaction(() -> readModel().orders(toShip, null, 10));
    assertThat(whole).map(OrderDetail::of).containsExactly(OrderDetail.of(open));
  }

  @Test
  void filters_narrow_the_list_together() {
    add(order("1").customer("Erika", "Jansen").placedAt(NOON).placed());
    add(order("2").customer("Erika", "Jansen").placedAt(NOON.minusSeconds(60)).placed());
    OrderFilter filter =
        new OrderFilter(
            OrderStatus.PLACED, NOON, NOON.plusSeconds(1), "8712345678906", "jansen", false, null);
    assertThat(numbers(list(filter))).containsExactly("1");
    assertThat(list(new OrderFilter(OrderStatus.SHIPPED, null, null, null, null, null, null)))
        .isEmpty();
  }

  private OrderFixture order(String number) {
    return anOrder().retailer(retailer()).number(prefix + number);
  }

  private void add(Order order) {
    inTransaction(() -> {
      repository().awaitTurnToPlace(order.number());
      repository().add(order);
      return order;
    });
  }

  private Order find(String number) {
    return inTransaction(() -> repository().find(new OrderNumber(prefix + number))).orElseThrow();
  }

  private List<OrderSummary> list(OrderFilter filter) {
    return list(filter, null, 100);
  }

  private List<OrderSummary> list(OrderFilter filter, OrderPosition after, int limit) {
    return inTransaction(() -> readModel().list(filter, after, limit));
  }

  private List<String> numbers(List<OrderSummary> orders) {
    return orders.stream().map(order -> order.orderNumber().substring(prefix.length())).toList();
  }

  private static OrderFilter byEan(String ean) {
    return new OrderFilter(null, null, null, ean, null, null, null);
  }

  private static OrderFilter byName(String name) {
    return new OrderFilter(null, null, null, null, name, null, null);
  }
}
