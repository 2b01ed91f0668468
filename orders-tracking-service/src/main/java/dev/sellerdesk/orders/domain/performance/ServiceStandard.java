package dev.sellerdesk.orders.domain.performance;

/**
 * What a retailer's service is measured by (T-16); where bol's API has a name for it, it is that.
 */
public enum ServiceStandard {
  /** How many parcels have a number (T-14). Counts shipments. */
  TRACK_AND_TRACE(Outcome.MET),
  /** How many items could be had on the promised day (T-15). Counts units. */
  FULFILMENT(Outcome.MET),
  /**
   * How many of the items that the retailer ships it cancelled itself, in the week in which they
   * were ordered. What the customer asked for is no fault. Counts units.
   */
  CANCELLATIONS(Outcome.FAILED),
  /** How fast customers are answered (M-27). */
  RESPONSE_TIME(Outcome.MET),
  /** How often the telephone is answered. */
  PHONE_AVAILABILITY(Outcome.MET),
  /** The score that customers give, -100 to 100 (N-10). Counts answers. */
  NPS(Outcome.MET);

  private final Outcome about;

  ServiceStandard(Outcome about) {
    this.about = about;
  }

  /** Which of those counted are its numerator: those as it wants them, or those it is against. */
  public Outcome about() {
    return about;
  }
}
