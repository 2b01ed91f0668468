package dev.sellerdesk.messaging.domain.compose;

/**
 * A text without characters that nobody sees and that make a reader see something else than what is
 * there: controls, zero-width and direction marks, tags. Arabic and Hebrew need none of them; the
 * joiners that emoji and some scripts are made with stay.
 *
 * @param text what is left
 * @param removed how many characters were taken out
 */
public record HarmlessText(String text, int removed) {

  private static final int REPLACEMENT = 0xFFFD;

  public static HarmlessText of(String raw) {
    String lines = raw.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder text = new StringBuilder(lines.length());
    int removed = 0;
    for (int c : lines.codePoints().toArray()) {
      if (hidden(c)) {
        removed++;
      } else {
        text.appendCodePoint(unstorable(c) ? REPLACEMENT : c);
      }
    }
    return new HarmlessText(text.toString(), removed);
  }

  private static boolean hidden(int c) {
    return switch (c) {
      case '\n', '\t' -> false;
      // Soft hyphen, Arabic letter mark, zero-width space, direction marks, word joiner and kin.
      case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF -> true;
      default ->
          Character.getType(c) == Character.CONTROL
              || (c >= 0x202A && c <= 0x202E)
              || (c >= 0x2060 && c <= 0x206F)
              || (c >= 0xFFF9 && c <= 0xFFFB)
              || (c >= 0xE0000 && c <= 0xE007F);
    };
  }

  private static boolean unstorable(int c) {
    return Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
  }
}
