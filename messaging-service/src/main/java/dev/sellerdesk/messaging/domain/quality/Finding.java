package dev.sellerdesk.messaging.domain.quality;

import java.util.Optional;

/**
 * One criterion's mark with its reason.
 *
 * @param evidence where in the text it shows; empty when it is missing
 * @param suggestion what to do about it, in the seller's words; empty when it passed
 */
public record Finding(Criterion criterion, Mark mark, Optional<Span> evidence, String suggestion) {

  /** Characters from {@code start}, inclusive, to {@code end}, exclusive. */
  public record Span(int start, int end) {}
}
