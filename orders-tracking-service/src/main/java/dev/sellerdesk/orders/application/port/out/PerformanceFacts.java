package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.application.MeasuredCancellation;
import dev.sellerdesk.orders.application.MeasuredShipment;
import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.performance.Outcome;
import dev.sellerdesk.orders.domain.performance.PerformanceWeek;
import dev.sellerdesk.orders.domain.performance.ServiceStandard;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What orders and shipments say about a retailer's service. Counts and lists come from the same
 * question.
 */
public interface PerformanceFacts {

  /**
   * One week of one retailer.
   *
   * @param zone in which the week and its days begin
   * @param today in that zone
   */
  record Asked(
      RetailerId retailer,
      ServiceStandard standard,
      PerformanceWeek week,
      ZoneId zone,
      LocalDate today) {}

  /** The standards it knows something about. */
  Set<ServiceStandard> known();

  /** How many of each outcome. */
  Map<Outcome, Long> count(Asked asked);

  /** The shipments themselves, the first shipped one first. */
  List<MeasuredShipment> list(
      Asked asked, Optional<Outcome> outcome, MeasuredShipment.@Nullable Position after, int limit);

  /** The cancellations that count against the retailer, the first one first. */
  List<MeasuredCancellation> cancellations(
      Asked asked, MeasuredCancellation.@Nullable Position after, int limit);
}
