package dev.sellerdesk.messaging.domain.compose;

import dev.sellerdesk.messaging.domain.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a letter begins and ends (M-10): with the customer's right name, neutrally where it is not
 * known, and never a second time when the seller or a standard message wrote it already.
 */
public final class Courtesy {

  /** Of all three languages: a letter in one can quote another. */
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?iU)^\\W{0,3}(?:beste|hallo|hoi|hey|hé|dag|geachte|lieve|goedendag|goedemorgen|goedemiddag|goedenavond|goeiemorgen|goeiedag"
              + "|bonjour|bonsoir|salut|coucou|cher|chère|chers|madame|monsieur"
              + "|dear|hello|hi|hiya|greetings|good (?:morning|afternoon|evening|day))\\b[^\\n]{0,80}");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?iU)\\b(?:met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|hartelijke groet(?:en)?|met hartelijke groet(?:en)?|groet(?:en|jes)?|mvg|hoogachtend"
              + "|cordialement|bien (?:cordialement|à vous)|salutations(?: distinguées)?|bien à vous|cdlt|amicalement"
              + "|kind regards|best regards|warm regards|regards|sincerely|yours (?:sincerely|faithfully|truly)|best wishes|cheers)\\b[^\\n]{0,60}");

  /** A closing stands near the end: signature and address can follow it. */
  private static final int LINES_OF_CLOSING = 8;

  /** A full stop, letters that stand alone, or two capitals. */
  private static final Pattern INITIALS =
      Pattern.compile("(?U).*\\..*|\\p{L}(?:[ -]\\p{L})*|\\p{Lu}{2}");

  private Courtesy() {}

  /** The line to begin with. */
  static String salutation(Language language, Optional<String> firstName) {
    Optional<String> name = firstName.map(String::strip).filter(Courtesy::isName);
    return switch (language) {
      case NL -> "Beste " + name.orElse("klant") + ",";
      case FR -> name.map(known -> "Bonjour " + known + ",").orElse("Bonjour,");
      case EN -> "Dear " + name.orElse("customer") + ",";
    };
  }

  /** The line to end with. */
  static String closing(Language language) {
    return switch (language) {
      case NL -> "Met vriendelijke groet,";
      case FR -> "Cordialement,";
      case EN -> "Kind regards,";
    };
  }

  /** No abbreviation and no number can stand for a name (M-30). */
  public static boolean isName(String text) {
    return text.codePoints().filter(Character::isLetter).count() > 1
        && text.codePoints().noneMatch(Character::isDigit)
        && !INITIALS.matcher(text).matches();
  }

  /** Whether a text begins with a salutation. */
  public static boolean greets(String text) {
    return SALUTATION.matcher(text.strip()).find();
  }

  /** Whether a text has a closing near its end. */
  public static boolean closes(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    return lines.subList(Math.max(0, lines.size() - LINES_OF_CLOSING), lines.size()).stream()
        .anyMatch(line -> line.length() <= 80 && CLOSING.matcher(line).find());
  }
}
