package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.application.MeasuredCancellation;
import dev.sellerdesk.orders.application.MeasuredShipment;
import dev.sellerdesk.orders.application.PerformanceView;
import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.performance.Outcome;
import dev.sellerdesk.orders.domain.performance.ServiceStandard;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A retailer sees by what its service is measured (T-13 to T-16, D10). Figures are worked out from
 * what is known at this moment and may still move: scans come late. Weeks are those of {@code
 * 2026-W47}, in the marketplace's zone, thirty back.
 */
public interface SeePerformance {

  /**
   * All standards of a week.
   *
   * @param week the running one, if absent
   * @throws dev.sellerdesk.orders.domain.OrderException.Invalid for a week that is none, to come,
   *     or more than thirty back
   */
  PerformanceView.Week week(RetailerId retailer, Optional<String> week);

  /** One standard through so many weeks, the running one last. */
  PerformanceView.Course course(RetailerId retailer, ServiceStandard standard, int weeks);

  /**
   * A week with so many more (D10).
   *
   * @param met more that are as the standard wants it
   * @param failed more that are not
   */
  PerformanceView.Measured whatIf(
      RetailerId retailer, ServiceStandard standard, Optional<String> week, int met, int failed);

  /**
   * The shipments behind a number, in the order in which they count.
   *
   * @param outcome all, if absent
   * @param after where the page before ended
   * @throws dev.sellerdesk.orders.domain.OrderException.Invalid if nothing can be listed for this
   *     standard
   */
  List<MeasuredShipment> behind(
      RetailerId retailer,
      ServiceStandard standard,
      Optional<String> week,
      Optional<Outcome> outcome,
      MeasuredShipment.@Nullable Position after,
      int limit);

  /**
   * What the retailer cancelled itself of what was ordered in a week, the first one first.
   *
   * @param after where the page before ended
   */
  List<MeasuredCancellation> cancellations(
      RetailerId retailer,
      Optional<String> week,
      MeasuredCancellation.@Nullable Position after,
      int limit);
}
