package dev.sellerdesk.messaging.domain.translation;

import java.util.Locale;

/**
 * Whether the answer of a translation machine can be a translation at all. A machine can be broken
 * or hostile; its text goes to a customer.
 */
public final class MachineOutput {
  private static final int LETTERS_THAT_MUST_CHANGE = 12;

  private MachineOutput() {}

  /**
   * @param original the masked sentence
   * @param answer what the machine made of it
   */
  public static boolean plausible(String original, String answer) {
    String said = Placeholders.remove(original);
    String answered = Placeholders.remove(answer);
    if (answered.isBlank() || !Placeholders.agree(original, answer)) {
      return false;
    }
    if (answer.length() > 4 * original.length() + 80) {
      return false;
    }
    boolean markup =
        (answered.indexOf('<') >= 0 && said.indexOf('<') < 0)
            || (answered.indexOf('{') >= 0 && said.indexOf('{') < 0);
    boolean control = answered.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\t');
    if (markup || control) {
      return false;
    }
    // All numbers and links of the sentence are masked, so whatever the answer has of them is
    // invented.
    if (ProtectedTokens.any(answered)) {
      return false;
    }
    return letters(said) < LETTERS_THAT_MUST_CHANGE
        || !said.strip().toLowerCase(Locale.ROOT).equals(answered.strip().toLowerCase(Locale.ROOT));
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }
}
