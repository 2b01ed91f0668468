package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.questions.application.ChangeFeed.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an event: where the stream was and when, so that any replica can go on from there.
 *
 * @param at by real time, as the feed is kept by real time
 */
record StreamPlace(Place place, Instant at) {

  /** The feed is kept longer than that. */
  private static final Duration RESUMABLE = Duration.ofHours(24);

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,19})-(\\d{1,12})");

  static StreamPlace parse(String id) {
    Matcher parts = WRITTEN.matcher(id.strip());
    try {
      if (parts.matches()) {
        return new StreamPlace(
            new Place(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))),
            Instant.ofEpochSecond(Long.parseLong(parts.group(3))));
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw ProblemException.badRequest("Last-Event-ID", "is not the id of an event of this stream");
  }

  boolean resumableAt(Instant now) {
    return at.plus(RESUMABLE).isAfter(now);
  }

  @Override
  public String toString() {
    return place.transaction() + "-" + place.number() + "-" + at.getEpochSecond();
  }
}
