package dev.sellerdesk.questions.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a deadline came about (D1): the time from start to due, cut without gap or overlap into
 * stretches that counted and stretches that did not.
 */
public record Explanation(Instant from, Instant dueAt, List<Stretch> stretches) {

  /** Why a stretch counted or not. */
  public enum Kind {
    /** Every hour of a working day counts, not only office hours. */
    WORKING_TIME,
    /** On a clock that counts all time. */
    ELAPSED_TIME,
    WEEKEND,
    PUBLIC_HOLIDAY
  }

  /**
   * A piece of time.
   *
   * @param to the first instant after it
   * @param reason in words, with the name of the holiday
   */
  public record Stretch(Instant from, Instant to, Kind kind, String reason) {

    public boolean counted() {
      return switch (kind) {
        case WORKING_TIME, ELAPSED_TIME -> true;
        case WEEKEND, PUBLIC_HOLIDAY -> false;
      };
    }

    public Duration length() {
      return Duration.between(from, to);
    }
  }

  public Explanation {
    stretches = List.copyOf(stretches);
  }

  public Duration counted() {
    return sum(true);
  }

  public Duration skipped() {
    return sum(false);
  }

  private Duration sum(boolean counted) {
    return stretches.stream()
        .filter(stretch -> stretch.counted() == counted)
        .map(Stretch::length)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
