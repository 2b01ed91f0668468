package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.performance.PerformanceWeek;
import dev.sellerdesk.orders.domain.performance.Score;

/** The customers' score of a week has moved (N-10). */
public interface HearScore {

  /** Told twice or late changes nothing: of a week the score of most answers is the last one. */
  void hear(RetailerId retailer, PerformanceWeek week, Score score);
}
