package dev.sellerdesk.messaging.domain.translation;

import dev.sellerdesk.messaging.domain.translation.ProtectedTokens.Kind;
import dev.sellerdesk.messaging.domain.translation.ProtectedTokens.Token;
import java.util.Map;
import java.util.Set;

/**
 * The variable parts a segment of the translation memory may have, and what may stand in each: a
 * date never becomes an order number.
 */
public final class Variables {
  private static final Set<Kind> CODES = Set.of(Kind.CODE, Kind.NUMBER, Kind.PHONE);

  private static final Map<String, Set<Kind>> KINDS =
      Map.ofEntries(
          Map.entry("name", Set.of(Kind.NAME)),
          Map.entry("item", Set.of(Kind.NAME)),
          Map.entry("carrier", Set.of(Kind.NAME)),
          Map.entry("orderNumber", CODES),
          Map.entry("caseNumber", CODES),
          Map.entry("trackAndTrace", CODES),
          Map.entry("date", Set.of(Kind.DATE)),
          Map.entry("from", Set.of(Kind.TIME, Kind.NUMBER)),
          Map.entry("until", Set.of(Kind.TIME, Kind.NUMBER)),
          Map.entry("amount", Set.of(Kind.AMOUNT)),
          Map.entry("percent", Set.of(Kind.PERCENT)),
          Map.entry("days", Set.of(Kind.NUMBER)),
          Map.entry("weeks", Set.of(Kind.NUMBER)),
          Map.entry("hours", Set.of(Kind.NUMBER)),
          Map.entry("years", Set.of(Kind.NUMBER)),
          Map.entry("count", Set.of(Kind.NUMBER)),
          Map.entry("one", Set.of(Kind.NUMBER)),
          Map.entry("url", Set.of(Kind.URL)),
          Map.entry("email", Set.of(Kind.EMAIL)),
          Map.entry("phone", Set.of(Kind.PHONE, Kind.CODE, Kind.NUMBER)));

  private static final Set<String> PLURALS = Set.of("days", "weeks", "hours", "years", "count");

  private Variables() {}

  public static Set<String> names() {
    return KINDS.keySet();
  }

  static boolean fits(String variable, Token token) {
    if (!KINDS.getOrDefault(variable, Set.of()).contains(token.kind())) {
      return false;
    }
    // One day is not "1 days": languages differ in where the plural starts, so the segments say
    // which they are for.
    boolean one = token.text().equals("1");
    return variable.equals("one")
        ? one
        : !(PLURALS.contains(variable) && (one || token.text().equals("0")));
  }
}
