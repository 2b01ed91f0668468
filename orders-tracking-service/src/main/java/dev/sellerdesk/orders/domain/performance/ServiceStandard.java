package dev.sellerdesk.orders.domain.performance;

/**
 * What a retailer's service is measured by (T-16); where bol's API has a name for it, it is that.
 */
public enum ServiceStandard {
  /** How many parcels have a number (T-14). Counts shipments. */
  TRACK_AND_TRACE,
  /** How many items could be had on the promised day (T-15). Counts units. */
  FULFILMENT,
  /** How many orders the retailer cancelled. */
  CANCELLATIONS,
  /** How fast customers are answered (M-27). */
  RESPONSE_TIME,
  /** How often the telephone is answered. */
  PHONE_AVAILABILITY,
  /** The score that customers give, -100 to 100 (N-10). Counts answers. */
  NPS
}
