package dev.sellerdesk.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The one clock: UTC in microseconds, as PostgreSQL keeps them, so an event and its row show the
 * same instant. A sandbox moves it.
 */
final class MovableClock extends Clock {

  private final Clock real = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(real.withZone(zone), ahead);
  }

  Duration ahead() {
    return ahead;
  }

  void setAhead(Duration by) {
    ahead = by;
  }
}
