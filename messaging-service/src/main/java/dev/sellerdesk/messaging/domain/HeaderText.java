package dev.sellerdesk.messaging.domain;

/** Text for one line of a mail's head. */
final class HeaderText {

  private static final int LONGEST = 200;

  /**
   * Line breaks of every kind and invisible controls become spaces, so no text can add a header.
   */
  static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST));
  }

  private HeaderText() {}
}
