package dev.sellerdesk.nps.domain;

import java.util.Optional;

/**
 * What the customer wrote beside the score (N-04), as plain text. Line ends are one character
 * however the browser sent them, and characters that no text has are taken out.
 */
public record Comment(String text) {

  public static final int LONGEST = 2000;
  public static final Comment NONE = new Comment("");

  /** What was written, if it is short enough to take. */
  public static Optional<Comment> parse(String raw) {
    return cleaned(raw).length() > LONGEST ? Optional.empty() : Optional.of(new Comment(raw));
  }

  public Comment {
    text = cleaned(text);
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("A comment has at most " + LONGEST + " characters");
    }
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  private static String cleaned(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    raw.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        // Half of a surrogate pair is no character, and no database takes it.
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(text::appendCodePoint);
    return text.toString().strip();
  }
}
