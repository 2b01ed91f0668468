package dev.sellerdesk.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Durations in milliseconds, in order. */
record Percentiles(double[] millis) {

  Percentiles {
    millis = millis.clone();
    Arrays.sort(millis);
  }

  double at(double share) {
    return millis.length == 0
        ? Double.NaN
        : millis[(int) Math.min(millis.length - 1, Math.ceil(share * millis.length) - 1)];
  }

  String shown() {
    return String.format(
        Locale.ROOT,
        "n=%d  p50 %.1f ms  p95 %.1f ms  p99 %.1f ms  max %.1f ms",
        millis.length,
        at(0.50),
        at(0.95),
        at(0.99),
        at(1.0));
  }
}
