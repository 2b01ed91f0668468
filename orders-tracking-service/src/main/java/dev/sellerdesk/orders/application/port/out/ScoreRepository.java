package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.performance.PerformanceWeek;
import dev.sellerdesk.orders.domain.performance.Score;

/** The customers' scores by week, as they were last told. */
public interface ScoreRepository {

  /** Keeps it unless one of more answers is known already: that one is younger. */
  void keep(RetailerId retailer, PerformanceWeek week, Score score);

  /** {@link Score#NOTHING} if nobody has answered. */
  Score of(RetailerId retailer, PerformanceWeek week);
}
