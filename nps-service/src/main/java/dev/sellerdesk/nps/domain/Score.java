package dev.sellerdesk.nps.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** How likely the customer is to recommend the seller: one of eleven whole numbers (N-03). */
public record Score(int value) {

  public static final int LOWEST = 0;
  public static final int HIGHEST = 10;
  private static final Pattern WRITTEN = Pattern.compile("[0-9]|10");

  /** The three groups the score is made of (N-08). */
  public enum Group {
    PROMOTER,
    PASSIVE,
    DETRACTOR
  }

  /**
   * The score in what a form sent; empty for anything but the eleven numbers as they are written.
   */
  public static Optional<Score> parse(String text) {
    return WRITTEN.matcher(text).matches()
        ? Optional.of(new Score(Integer.parseInt(text)))
        : Optional.empty();
  }

  public Score {
    if (value < LOWEST || value > HIGHEST) {
      throw new IllegalArgumentException(
          "A score is a whole number from " + LOWEST + " to " + HIGHEST);
    }
  }

  public Group group() {
    if (value >= 9) {
      return Group.PROMOTER;
    }
    return value >= 7 ? Group.PASSIVE : Group.DETRACTOR;
  }
}
