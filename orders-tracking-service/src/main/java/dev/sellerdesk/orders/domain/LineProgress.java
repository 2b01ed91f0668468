package dev.sellerdesk.orders.domain;

/**
 * What has happened to the units of one line so far.
 *
 * @param shipped units handed to a carrier
 * @param delivered of these, units that arrived
 * @param cancelled units that will never be shipped
 */
public record LineProgress(int shipped, int delivered, int cancelled) {

  public static final LineProgress NONE = new LineProgress(0, 0, 0);

  public LineProgress {
    if (shipped < 0 || delivered < 0 || cancelled < 0 || delivered > shipped) {
      throw new IllegalArgumentException("such units there cannot be");
    }
  }

  LineProgress plusShipped(int units) {
    return new LineProgress(Math.addExact(shipped, units), delivered, cancelled);
  }

  LineProgress plusDelivered(int units) {
    return new LineProgress(shipped, Math.addExact(delivered, units), cancelled);
  }

  LineProgress plusCancelled(int units) {
    return new LineProgress(shipped, delivered, Math.addExact(cancelled, units));
  }
}
