package dev.sellerdesk.orders.adapter.out.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.orders.domain.performance.Norm;
import dev.sellerdesk.orders.domain.performance.ServiceStandard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredPerformancePolicyTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @Test
  void a_norm_is_a_line() {
    assertThat(
            new ConfiguredPerformancePolicy(
                    List.of(
                        "FULFILMENT 2026-01-05 >= 93.5 of 20",
                        " CANCELLATIONS 2026-01-05 <= 2 of 10"),
                    ZONE)
                .norms())
        .containsExactly(
            new Norm(
                ServiceStandard.FULFILMENT,
                LocalDate.of(2026, 1, 5),
                Norm.Condition.AT_LEAST,
                new BigDecimal("93.5"),
                20),
            new Norm(
                ServiceStandard.CANCELLATIONS,
                LocalDate.of(2026, 1, 5),
                Norm.Condition.AT_MOST,
                new BigDecimal("2"),
                10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FULFILMENT >= 93 of 20",
        "FULFILMENT 2026-01-05 > 93 of 20",
        "FULFILMENT 2026-01-05 >= 93",
        "FULFILMENT 2026-01-05 >= 93 of 0",
        "PUNCTUALITY 2026-01-05 >= 93 of 20"
      })
  void a_line_that_is_none_stops_the_start(String line) {
    assertThatThrownBy(() -> new ConfiguredPerformancePolicy(List.of(line), ZONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
