package dev.sellerdesk.benchmarks;

import dev.sellerdesk.local.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What this process and those it started have spent on the processors: the services, Kafka,
 * PostgreSQL, and the load itself. A process that ended takes its time with it.
 */
record ProcessorTime(Map<String, Duration> byPart) {

  static ProcessorTime now() {
    Map<String, Duration> parts = new TreeMap<>();
    parts.put("load", spent(ProcessHandle.current()));
    ProcessHandle.current()
        .descendants()
        .forEach(process -> parts.merge(partOf(process), spent(process), Duration::plus));
    return new ProcessorTime(parts);
  }

  ProcessorTime since(ProcessorTime earlier) {
    Map<String, Duration> parts = new TreeMap<>();
    byPart.forEach((part, time) ->
        parts.put(part, time.minus(earlier.byPart.getOrDefault(part, Duration.ZERO))));
    return new ProcessorTime(parts);
  }

  /** Milliseconds for one of so many, part by part and in all. */
  String shared(int number) {
    return byPart.entrySet().stream()
            .map(part ->
                String.format(
                    Locale.ROOT, "%s %.1f ms, ", part.getKey(), millis(part.getValue(), number)))
            .collect(Collectors.joining())
        + String.format(
            Locale.ROOT,
            "together %.1f ms",
            millis(byPart.values().stream().reduce(Duration.ZERO, Duration::plus), number));
  }

  private static double millis(Duration time, int number) {
    return time.toNanos() / 1e6 / number;
  }

  private static Duration spent(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static String partOf(ProcessHandle process) {
    String command =
        process.info().command().orElse("")
            + " "
            + String.join(" ", process.info().arguments().orElse(new String[0]));
    return Arrays.stream(Service.values())
        .filter(service -> command.contains(service.module() + "/target"))
        .map(Service::label)
        .findFirst()
        .orElse(command.contains("postgres") ? "postgres" : "kafka and the rest");
  }
}
