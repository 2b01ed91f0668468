package dev.sellerdesk.orders.domain;

/** One line of an order: so many units of one product for one price each. */
public record OrderLine(
    OrderItemId id,
    Ean ean,
    String title,
    int quantity,
    Money unitPrice,
    Fulfilment fulfilment,
    LineProgress progress) {

  public OrderLine {
    if (progress.shipped() + progress.cancelled() > quantity) {
      throw new IllegalArgumentException("more units than the line has");
    }
  }

  public Money totalPrice() {
    return unitPrice.times(quantity);
  }

  /** Units that are neither cancelled nor with a carrier yet. */
  public int open() {
    return quantity - progress.shipped() - progress.cancelled();
  }

  boolean retailerShips() {
    return fulfilment == Fulfilment.FBR;
  }

  /** Whether the retailer has something left to ship. */
  boolean waitsForRetailer() {
    return retailerShips() && open() > 0;
  }

  OrderLine shipped(int units) {
    return with(progress.plusShipped(units));
  }

  OrderLine delivered(int units) {
    return with(progress.plusDelivered(units));
  }

  OrderLine cancelled(int units) {
    return with(progress.plusCancelled(units));
  }

  private OrderLine with(LineProgress next) {
    return new OrderLine(id, ean, title, quantity, unitPrice, fulfilment, next);
  }

  boolean says(Placement.Line line) {
    return ean.equals(line.ean())
        && title.equals(line.title())
        && quantity == line.quantity()
        && unitPrice.equals(line.unitPrice())
        && fulfilment == line.fulfilment();
  }
}
