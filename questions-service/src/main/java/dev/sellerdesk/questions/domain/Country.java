package dev.sellerdesk.questions.domain;

import java.time.ZoneId;

/**
 * Where a seller is established: it decides which days are public holidays and when a day begins
 * (Q-05).
 */
public enum Country {
  NL("Europe/Amsterdam"),
  BE("Europe/Brussels");

  private final ZoneId zone;

  Country(String zone) {
    this.zone = ZoneId.of(zone);
  }

  public ZoneId zone() {
    return zone;
  }
}
