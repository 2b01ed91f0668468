package dev.sellerdesk.nps.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question beside the recommendation question (N-04); the customer may leave it unanswered.
 *
 * @param id names the question in answers, for example {@code solved}
 */
public record ExtraQuestion(String id, Kind kind, Wording text) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern RATING = Pattern.compile("[1-5]");

  /** How it is answered. */
  public enum Kind {
    /** {@code YES} or {@code NO}. */
    YES_NO,
    /** A whole number from 1, the worst, to 5. */
    RATING,
    /** A few words, as plain text; may hold what a person wrote about a person. */
    TEXT
  }

  public ExtraQuestion {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "the id of a question has small letters, digits and hyphens: " + id);
    }
  }

  /** The answer as it is kept; empty for what is none to this question. */
  public Optional<String> read(String given) {
    return switch (kind) {
      case YES_NO -> Optional.of(given).filter(text -> text.equals("YES") || text.equals("NO"));
      case RATING -> Optional.of(given).filter(text -> RATING.matcher(text).matches());
      case TEXT -> Comment.parse(given).map(Comment::text);
    };
  }
}
