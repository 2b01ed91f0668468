package dev.sellerdesk.platform.clock;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives everybody the same clock. */
class ClockProducer {

  private final MovableClock clock = new MovableClock();

  @Produces
  @Singleton
  @Typed(MovableClock.class)
  MovableClock movable() {
    return clock;
  }

  @Produces
  @Singleton
  Clock clock(MovableClock movable) {
    return movable;
  }
}
