package dev.sellerdesk.orders.application;

import static dev.sellerdesk.orders.domain.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.orders.application.port.in.BuyLabel.Answer;
import dev.sellerdesk.orders.application.port.in.BuyLabel.Command;
import dev.sellerdesk.orders.application.port.out.Carrier;
import dev.sellerdesk.orders.domain.CarrierException;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.Consignment;
import dev.sellerdesk.orders.domain.LabelOffer;
import dev.sellerdesk.orders.domain.LabelType;
import dev.sellerdesk.orders.domain.Money;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.OrderFixture;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.Transporters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a purchase whatever happens to the carrier, or to us, on the way. */
class BuyLabelServiceTest {

  private static final Command COMMAND = new Command("A2K8290LP8", "o-1", "client/k-1");

  private Instant now = Instant.parse("2026-11-23T14:00:00Z");
  private final InMemoryOrders orders = new InMemoryOrders();
  private final InMemoryLabels labels = new InMemoryLabels();
  private final ShakyCarrier carrier = new ShakyCarrier();
  private final KeepLabelsService keep =
      new KeepLabelsService(orders, labels, (_, _) -> new byte[0], UUID::randomUUID, clock());
  private final BuyLabelService buy = new BuyLabelService(keep, carrier);

  /** Sells once per reference, and may be out of reach before or after it did so. */
  private static final class ShakyCarrier implements Carrier {

    private final Map<String, CarrierLabel> sold = new LinkedHashMap<>();
    private boolean awayBefore;
    private boolean awayAfter;
    private boolean gone;

    @Override
    public List<LabelOffer> offers(Consignment consignment) {
      return List.of(offer());
    }

    @Override
    public CarrierLabel buy(Purchase purchase) {
      if (awayBefore) {
        throw new CarrierException.Unavailable("away");
      }
      if (gone) {
        throw new CarrierException.OfferGone(purchase.offerId());
      }
      CarrierLabel label =
          sold.computeIfAbsent(
              purchase.reference(),
              _ ->
                  new CarrierLabel(
                      offer(), new TrackingNumber("3SSDSK00000000" + sold.size()), "NL-1234AB"));
      if (awayAfter) {
        throw new CarrierException.Unavailable("no answer");
      }
      return label;
    }

    private static LabelOffer offer() {
      return new LabelOffer(
          "o-1",
          Transporters.named("TNT"),
          LabelType.PARCEL,
          "PostNL parcel",
          new Money(695, OrderFixture.EUR),
          new Money(525, OrderFixture.EUR),
          Optional.empty(),
          Instant.parse("2026-11-23T15:00:00Z"));
    }
  }

  @BeforeEach
  void place() {
    orders.add(anOrder().placed());
  }

  @Test
  void a_label_is_bought_and_kept() {
    LabelDetail label = bought(COMMAND);
    assertThat(label.status()).isEqualTo("BOUGHT");
    assertThat(label.trackAndTrace()).isEqualTo("3SSDSK000000000");
    assertThat(keep.of("A2K8290LP8")).containsExactly(label);
  }

  @Test
  void told_twice_it_is_one_purchase() {
    LabelDetail first = bought(COMMAND);
    assertThat(bought(COMMAND)).isEqualTo(first);
    assertThat(carrier.sold).hasSize(1);
  }

  @Test
  void a_label_that_was_sold_without_our_hearing_of_it_is_found_by_asking_again() {
    carrier.awayAfter = true;
    assertThat(bought(COMMAND).status()).isEqualTo("ORDERED");
    carrier.awayAfter = false;
    pass(Duration.ofSeconds(31));
    assertThat(buy.askAgain()).isEqualTo(1);
    assertThat(only().status()).isEqualTo("BOUGHT");
    assertThat(carrier.sold).hasSize(1);
  }

  @Test
  void a_purchase_that_was_answered_and_not_recorded_is_repeated_under_the_same_reference() {
    buy.ask(COMMAND); // and then we were stopped
    assertThat(only().status()).isEqualTo("ORDERED");
    assertThat(bought(COMMAND).status()).isEqualTo("BOUGHT");
    assertThat(carrier.sold).hasSize(1);
  }

  @Test
  void an_answer_that_is_on_its_way_is_waited_for() {
    carrier.awayBefore = true;
    bought(COMMAND);
    carrier.awayBefore = false;
    pass(Duration.ofSeconds(29));
    assertThat(buy.askAgain()).isZero();
    assertThat(only().status()).isEqualTo("ORDERED");
  }

  @Test
  void a_carrier_that_stays_away_is_asked_again_and_again() {
    carrier.awayBefore = true;
    bought(COMMAND);
    for (int i = 0; i < 3; i++) {
      pass(Duration.ofSeconds(31));
      assertThat(buy.askAgain()).isZero();
    }
    carrier.awayBefore = false;
    pass(Duration.ofSeconds(31));
    assertThat(buy.askAgain()).isEqualTo(1);
  }

  @Test
  void an_offer_that_the_carrier_does_not_stand_by_ends_the_purchase() {
    carrier.gone = true;
    assertThatThrownBy(() -> buy.ask(COMMAND)).isInstanceOf(OrderException.Refused.class);
    assertThat(only().status()).isEqualTo("REFUSED");
    carrier.gone = false;
    assertThatThrownBy(() -> buy.ask(COMMAND)).isInstanceOf(OrderException.Refused.class);
    assertThat(carrier.sold).isEmpty();
  }

  @Test
  void a_purchase_ends_also_when_its_offer_is_gone_by_the_time_the_carrier_is_back() {
    carrier.awayBefore = true;
    bought(COMMAND);
    carrier.awayBefore = false;
    carrier.gone = true;
    pass(Duration.ofSeconds(31));
    assertThat(buy.askAgain()).isEqualTo(1);
    assertThat(only().reason()).contains("o-1");
  }

  @Test
  void a_word_stands_for_one_purchase_only() {
    bought(COMMAND);
    assertThatThrownBy(() -> buy.ask(new Command("A2K8290LP8", "o-2", "client/k-1")))
        .isInstanceOf(OrderException.Impossible.class);
  }

  @Test
  void nothing_is_offered_for_what_is_shipped_already() {
    orders.save(orders.find(new OrderNumber("A2K8290LP8")).orElseThrow().ship(List.of()).order());
    assertThatThrownBy(() -> buy.offers("A2K8290LP8")).isInstanceOf(OrderException.Refused.class);
    assertThatThrownBy(() -> buy.ask(COMMAND)).isInstanceOf(OrderException.Refused.class);
    assertThat(keep.of("A2K8290LP8")).isEmpty();
  }

  private LabelDetail bought(Command command) {
    Answer answer = buy.ask(command);
    return keep.record(answer);
  }

  private LabelDetail only() {
    assertThat(keep.of("A2K8290LP8")).hasSize(1);
    return keep.of("A2K8290LP8").getFirst();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }
}
