package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.BuyLabel;
import dev.sellerdesk.orders.application.port.in.KeepLabels;
import dev.sellerdesk.orders.application.port.out.LabelPrinter;
import dev.sellerdesk.orders.application.port.out.LabelRepository;
import dev.sellerdesk.orders.application.port.out.OrderRepository;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.Consignment;
import dev.sellerdesk.orders.domain.LabelId;
import dev.sellerdesk.orders.domain.Order;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.ShippingLabel;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

@UseCase
class KeepLabelsService implements KeepLabels {

  /** Longer than a carrier may take to answer. */
  private static final Duration UNANSWERED = Duration.ofSeconds(30);

  private static final int PORTION = 20;

  private final OrderRepository orders;
  private final LabelRepository labels;
  private final LabelPrinter printer;
  private final Ids ids;
  private final Clock clock;

  KeepLabelsService(
      OrderRepository orders, LabelRepository labels, LabelPrinter printer, Ids ids, Clock clock) {
    this.orders = orders;
    this.labels = labels;
    this.printer = printer;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Consignment consignmentOf(String orderNumber) {
    Order order = RequestedOrder.of(orderNumber, orders::find);
    order.requireSomethingToShip();
    return Consignment.of(order);
  }

  @Override
  public Wanted order(BuyLabel.Command command) {
    // Whoever buys for an order holds it, so that the same word told twice at once is one label.
    Order order = RequestedOrder.of(command.orderNumber(), orders::findToChange);
    ShippingLabel label =
        labels
            .referredToAs(command.reference())
            .orElseGet(() -> {
              ShippingLabel wanted =
                  ShippingLabel.order(
                      new LabelId(ids.next()),
                      order,
                      command.reference(),
                      command.offerId(),
                      now());
              labels.add(wanted);
              return wanted;
            });
    label.confirmRepetition(order.number(), command.offerId());
    return new Wanted(label, Consignment.of(order));
  }

  @Override
  public LabelDetail record(BuyLabel.Answer answer) {
    ShippingLabel label = toChange(answer.label());
    Optional<CarrierLabel> sold = answer.sold();
    if (sold.isEmpty()) {
      return LabelDetail.of(label);
    }
    ShippingLabel bought = label.sold(sold.get(), now());
    labels.save(bought);
    return LabelDetail.of(bought);
  }

  @Override
  @AcrossRetailers
  public void recordOfAnyRetailer(BuyLabel.Answer answer) {
    record(answer);
  }

  @Override
  @AcrossRetailers
  public void refuse(LabelId id, String reason) {
    labels.save(toChange(id).refused(reason));
  }

  @Override
  @AcrossRetailers
  public List<Wanted> takeUnanswered() {
    Instant now = now();
    return labels.takeUnanswered(now.minus(UNANSWERED), now, PORTION).stream()
        .map(label ->
            new Wanted(
                label,
                Consignment.of(RequestedOrder.of(label.orderNumber().value(), orders::find))))
        .toList();
  }

  @Override
  public LabelDetail one(LabelId id) {
    return LabelDetail.of(label(id));
  }

  @Override
  public List<LabelDetail> of(String orderNumber) {
    Order order = RequestedOrder.of(orderNumber, orders::find);
    return labels.of(order.number()).stream().map(LabelDetail::of).toList();
  }

  @Override
  public Document print(LabelId id) {
    ShippingLabel label = label(id);
    CarrierLabel sold = label.requireSold();
    Order order = RequestedOrder.of(label.orderNumber().value(), orders::find);
    return new Document(
        sold.offer().transporter().code(),
        sold.number().value(),
        printer.print(sold, Consignment.of(order)));
  }

  private ShippingLabel label(LabelId id) {
    return labels.find(id).orElseThrow(() -> new OrderException.LabelNotFound(id));
  }

  private ShippingLabel toChange(LabelId id) {
    return labels.findToChange(id).orElseThrow(() -> new OrderException.LabelNotFound(id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
