package dev.sellerdesk.local;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The sandbox clocks of the four services, which belong together. */
final class Clocks {
  private Clocks() {}

  static void advance(
      Api api,
      Ports ports,
      Optional<String> token,
      Duration by,
      BiConsumer<Service, Api.Answer> told) {
    for (Service service : Service.values()) {
      String url = "http://localhost:" + ports.of(service.http()) + "/sandbox/clock";
      told.accept(service, api.put(url, token, Map.of("advance", by.toString())));
    }
  }
}
