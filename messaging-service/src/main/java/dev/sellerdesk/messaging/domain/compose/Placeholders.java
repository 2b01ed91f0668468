package dev.sellerdesk.messaging.domain.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The open places of a text, as in {@code {orderNumber}}: variables that order and shipment fill,
 * and everything else as a fill-in that the seller has to give (M-43).
 */
public final class Placeholders {

  /** What order and shipment know; every other name is a fill-in. */
  public static final Set<String> VARIABLES =
      Set.of(
          "customerName",
          "orderNumber",
          "caseNumber",
          "item",
          "trackAndTrace",
          "carrier",
          "expectedDate",
          "sellerName");

  private static final Pattern PLACE = Pattern.compile("\\{([\\p{L}][\\p{L}\\p{N} _-]{0,39})}");

  private Placeholders() {}

  /** The names in a text, in the order they first appear. */
  public static Set<String> in(String text) {
    Set<String> names = new LinkedHashSet<>();
    PLACE.matcher(text).results().forEach(hit -> names.add(hit.group(1)));
    return names;
  }

  /** A text with its open places filled, as far as values are known. */
  record Filled(RichText text, List<Change> changes, Set<String> open) {}

  static Filled fill(RichText text, Map<String, String> values) {
    Set<String> used = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    RichText filled =
        text.mapText(words ->
            PLACE
                .matcher(words)
                .replaceAll(place -> {
                  String name = place.group(1);
                  String value = values.getOrDefault(name, "").strip();
                  (value.isEmpty() ? open : used).add(name);
                  return Matcher.quoteReplacement(value.isEmpty() ? place.group() : value);
                }));
    List<Change> changes = new ArrayList<>();
    used.forEach(name ->
        changes.add(new Change(Change.Step.VARIABLE_FILLED, "{" + name + "} was filled in")));
    return new Filled(filled, changes, open);
  }
}
