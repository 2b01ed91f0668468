package dev.sellerdesk.orders.adapter.out.policy;

import dev.sellerdesk.orders.application.port.out.PerformancePolicy;
import dev.sellerdesk.orders.domain.performance.Norm;
import dev.sellerdesk.orders.domain.performance.ServiceStandard;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From configuration; a norm has the day from which on it holds: {@code FULFILMENT 2026-01-05 >= 93
 * of 20}. A new norm is a new line; the old ones stay, since past weeks go by them.
 */
@ApplicationScoped
class ConfiguredPerformancePolicy implements PerformancePolicy {

  private static final Pattern LINE =
      Pattern.compile(
          "([A-Z_]+) (\\d{4}-\\d\\d-\\d\\d) (>=|<=) (\\d{1,3}(?:\\.\\d+)?) of (\\d{1,6})");

  private final List<Norm> norms;
  private final ZoneId zone;

  ConfiguredPerformancePolicy(
      @ConfigProperty(name = "sellerdesk.orders.performance.norms") List<String> lines,
      @ConfigProperty(name = "sellerdesk.orders.performance.zone") ZoneId zone) {
    this.zone = zone;
    norms = lines.stream().map(String::strip).map(ConfiguredPerformancePolicy::norm).toList();
  }

  @Override
  public List<Norm> norms() {
    return norms;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  static Norm norm(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "a norm is written like 'FULFILMENT 2026-01-05 >= 93 of 20', not '%s'".formatted(line));
    }
    return new Norm(
        ServiceStandard.valueOf(parts.group(1)),
        LocalDate.parse(parts.group(2)),
        parts.group(3).equals(">=") ? Norm.Condition.AT_LEAST : Norm.Condition.AT_MOST,
        new BigDecimal(parts.group(4)),
        Integer.parseInt(parts.group(5)));
  }
}
