package dev.sellerdesk.orders.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A track-and-trace number in the one form we keep: capitals, no spaces. */
public record TrackingNumber(String value) {

  /** What any number looks like, whoever gave it. */
  public static final String FORM = "[A-Z0-9][A-Z0-9-]{3,49}";

  private static final Pattern PATTERN = Pattern.compile(FORM);
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  public TrackingNumber {
    if (!PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("not a track-and-trace number: " + value);
    }
  }

  /** As people and machines type it; empty if it cannot be a number. */
  public static Optional<TrackingNumber> typed(String typed) {
    return Optional.of(normalised(typed))
        .filter(TrackingNumber::isPossible)
        .map(TrackingNumber::new);
  }

  /** As people type it, with spaces and small letters, in the form we compare. */
  static String normalised(String typed) {
    return SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
  }

  static boolean isPossible(String normalised) {
    return PATTERN.matcher(normalised).matches();
  }
}
