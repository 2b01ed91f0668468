package dev.sellerdesk.orders.domain;

/** One line of an order: so many units of one product for one price each. */
public record OrderLine(
    OrderItemId id, Ean ean, String title, int quantity, Money unitPrice, Fulfilment fulfilment) {

  public Money totalPrice() {
    return unitPrice.times(quantity);
  }

  boolean says(Placement.Line line) {
    return ean.equals(line.ean())
        && title.equals(line.title())
        && quantity == line.quantity()
        && unitPrice.equals(line.unitPrice())
        && fulfilment == line.fulfilment();
  }
}
