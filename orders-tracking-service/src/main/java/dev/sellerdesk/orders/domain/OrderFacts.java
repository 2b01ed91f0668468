package dev.sellerdesk.orders.domain;

/**
 * What has happened to the units of an order so far. The state of the order follows from it and is
 * never set (O-25).
 *
 * @param accepted whether the retailer said that it will deliver
 * @param units ordered in all lines together
 * @param cancelled of these, units that will not be delivered
 * @param shipped of these, units handed to a carrier
 * @param delivered of the shipped, units that arrived
 * @param closed whether nothing more is expected to happen
 */
public record OrderFacts(
    boolean accepted, int units, int cancelled, int shipped, int delivered, boolean closed) {

  public OrderFacts {
    if (units < 1
        || cancelled < 0
        || shipped < 0
        || delivered < 0
        || cancelled + shipped > units
        || delivered > shipped) {
      throw new IllegalArgumentException("such units there cannot be");
    }
  }

  /** Of an order to which nothing has happened yet. */
  public static OrderFacts untouched(int units) {
    return new OrderFacts(false, units, 0, 0, 0, false);
  }

  /** Units that are neither cancelled nor with a carrier yet. */
  public int open() {
    return units - cancelled - shipped;
  }
}
