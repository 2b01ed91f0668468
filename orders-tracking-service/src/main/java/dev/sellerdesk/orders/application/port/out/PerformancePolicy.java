package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.domain.performance.Norm;
import java.time.ZoneId;
import java.util.List;

/** By what the marketplace measures its retailers. */
public interface PerformancePolicy {

  /** What it asks for, with everything it asked for before. */
  List<Norm> norms();

  /** Where its days and weeks begin; retailers and customers are all in it. */
  ZoneId zone();
}
