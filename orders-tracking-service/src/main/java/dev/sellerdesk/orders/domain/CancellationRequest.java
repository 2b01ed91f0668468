package dev.sellerdesk.orders.domain;

import static dev.sellerdesk.orders.domain.CancelledBy.SELLER;

import dev.sellerdesk.shared.event.OrderCancellationRequested;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A customer would like units of an order not to be shipped; the seller decides (W-35). The units
 * can be shipped meanwhile: then it is overtaken.
 */
public record CancellationRequest(
    CancellationRequestId id,
    OrderNumber orderNumber,
    RetailerId retailerId,
    List<Units> units,
    Instant requestedAt,
    RequestState state) {

  public CancellationRequest {
    units = List.copyOf(units);
  }

  /**
   * The customer asks.
   *
   * @param wanted nothing for all open units that the seller ships
   * @throws OrderException.Refused if units are not open, or the marketplace ships them: then the
   *     webshop cancels them itself
   * @throws OrderException.Invalid if a line is not of this order, or is named twice
   */
  public static CancellationRequest ask(
      CancellationRequestId id, Order order, List<WantedUnits> wanted, Instant now) {
    return new CancellationRequest(
        id,
        order.number(),
        order.retailerId(),
        order.cancel(wanted, SELLER).units(),
        now,
        new RequestState.Open());
  }

  /**
   * The seller agrees; the cancellation of these units follows.
   *
   * @throws OrderException.Refused if it was decided before
   */
  public CancellationRequest accept(CancellationId cancellation, Instant now) {
    requireOpen();
    return in(new RequestState.Accepted(now, cancellation));
  }

  /**
   * The seller does not agree.
   *
   * @throws OrderException.Refused if it was decided before
   */
  public CancellationRequest reject(String explanation, Instant now) {
    requireOpen();
    return in(new RequestState.Rejected(now, explanation));
  }

  /** Something happened to its order: an open request of which units are gone is overtaken. */
  public CancellationRequest after(Order changed, Instant now) {
    boolean gone = units.stream().anyMatch(one -> changed.line(one.item()).open() < one.quantity());
    return isOpen() && gone ? in(new RequestState.Overtaken(now)) : this;
  }

  public boolean isOpen() {
    return state instanceof RequestState.Open;
  }

  /** What it asks for, as a cancellation names it. */
  public List<WantedUnits> wanted() {
    return units.stream()
        .map(one -> new WantedUnits(one.item(), Optional.of(one.quantity())))
        .toList();
  }

  /** What the others hear of it. */
  public OrderCancellationRequested event(Order order) {
    return new OrderCancellationRequested(
        orderNumber.value(),
        id.value(),
        retailerId.value(),
        order.customer().ref(),
        requestedAt,
        units.stream()
            .map(one -> {
              OrderLine line = order.line(one.item());
              return new OrderCancellationRequested.Item(
                  line.id().value().toString(), line.ean().value(), line.title(), one.quantity());
            })
            .toList());
  }

  private CancellationRequest in(RequestState next) {
    return new CancellationRequest(id, orderNumber, retailerId, units, requestedAt, next);
  }

  private void requireOpen() {
    if (!isOpen()) {
      throw new OrderException.Refused(
          new Refusal(
              "W-35",
              "request-decided",
              state instanceof RequestState.Overtaken
                  ? "Units of it were shipped or cancelled meanwhile"
                  : "The request was decided before"));
    }
  }
}
