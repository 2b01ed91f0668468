package dev.sellerdesk.orders.domain;

import java.util.List;

/** Why an order refused what was asked of it. */
public abstract sealed class OrderException extends RuntimeException {

  private OrderException(String message) {
    super(message);
  }

  /** There is none, or it is another retailer's. */
  public static final class NotFound extends OrderException {

    public NotFound(String orderNumber) {
      super("There is no order " + orderNumber);
    }
  }

  /** The number belongs to an order that says something else. */
  public static final class PlacedDifferently extends OrderException {

    public PlacedDifferently(OrderNumber orderNumber, List<String> differences) {
      super(
          "Order %s was placed before, with other content: %s"
              .formatted(orderNumber.value(), String.join(", ", differences)));
    }
  }

  /** There is no such shipment, or it is another retailer's. */
  public static final class ShipmentNotFound extends OrderException {

    public ShipmentNotFound(ShipmentId id) {
      super("There is no shipment " + id.value());
    }
  }

  /** There is no such request to cancel, or it is another retailer's. */
  public static final class RequestNotFound extends OrderException {

    public RequestNotFound(CancellationRequestId id) {
      super("There is no request to cancel " + id.value());
    }
  }

  /** There is no such label, or it is another retailer's. */
  public static final class LabelNotFound extends OrderException {

    public LabelNotFound(LabelId id) {
      super("There is no shipping label " + id.value());
    }
  }

  /** Nobody knows a delivery service with this code. */
  public static final class TransporterNotFound extends OrderException {

    public TransporterNotFound(String code) {
      super("There is no delivery service " + code);
    }
  }

  /** A value of the request cannot be right, whatever the state of the order. */
  public static final class Invalid extends OrderException {

    private final String field;

    public Invalid(String field, String message) {
      super(message);
      this.field = field;
    }

    public String field() {
      return field;
    }
  }

  /** A rule refuses because of what has happened before. */
  public static final class Refused extends OrderException {

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
      super(refusal.reason());
      this.refusal = refusal;
    }

    public Refusal refusal() {
      return refusal;
    }
  }

  /** A rule refuses what is asked, whatever has happened before. */
  public static final class Impossible extends OrderException {

    private final transient Refusal refusal;

    public Impossible(Refusal refusal) {
      super(refusal.reason());
      this.refusal = refusal;
    }

    public Refusal refusal() {
      return refusal;
    }
  }
}
