package dev.sellerdesk.messaging.domain.translation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The written form of what stands in for something else: {@code {0}} for a protected token of a
 * message, {@code {orderNumber}} for the variable part of a segment in the translation memory.
 */
final class Placeholders {
  static final Pattern PATTERN = Pattern.compile("\\{([A-Za-z0-9]{1,40})}");

  private Placeholders() {}

  static String of(int index) {
    return "{" + index + "}";
  }

  /** What stands between the braces, in the order of the text. */
  static List<String> in(String text) {
    return PATTERN.matcher(text).results().map(hit -> hit.group(1)).toList();
  }

  static String replace(String text, UnaryOperator<String> replacement) {
    return PATTERN
        .matcher(text)
        .replaceAll(hit -> Matcher.quoteReplacement(replacement.apply(hit.group(1))));
  }

  static String remove(String text) {
    return PATTERN.matcher(text).replaceAll(" ");
  }

  /**
   * Whether each placeholder of the original stands exactly once in the translation, and no other
   * does.
   */
  static boolean agree(String original, String translation) {
    List<String> wanted = in(original);
    List<String> found = new ArrayList<>();
    for (MatchResult hit : PATTERN.matcher(translation).results().toList()) {
      found.add(hit.group(1));
    }
    return found.size() == wanted.size()
        && new HashSet<>(found).size() == found.size()
        && new HashSet<>(wanted).equals(new HashSet<>(found));
  }
}
