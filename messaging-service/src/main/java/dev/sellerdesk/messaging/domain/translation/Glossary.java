package dev.sellerdesk.messaging.domain.translation;

import dev.sellerdesk.messaging.domain.Language;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An account's own words and how they are said in the other languages (D6): brands, products, terms
 * of the trade. A term is taken out before a translation and put back as the glossary says, so no
 * engine gets it wrong.
 */
public final class Glossary {

  public static final Glossary NONE = new Glossary(List.of());

  private final Map<Language, Map<String, Map<Language, String>>> byTerm =
      new EnumMap<>(Language.class);

  /**
   * @param units one per term; the first variant of a language is the one that is written
   */
  public Glossary(List<MemoryUnit> units) {
    for (MemoryUnit unit : units) {
      Map<Language, String> written = new EnumMap<>(Language.class);
      unit.variants()
          .forEach((language, variants) -> written.put(language, variants.getFirst().text()));
      unit.variants()
          .forEach((language, variants) ->
              variants.forEach(variant ->
                  byTerm
                      .computeIfAbsent(language, _ -> new HashMap<>())
                      .put(key(variant.text()), written)));
    }
  }

  Collection<String> terms(Language language) {
    return byTerm.getOrDefault(language, Map.of()).keySet();
  }

  Map<Language, String> inAllLanguages(String term, Language language) {
    Map<Language, String> written =
        byTerm.getOrDefault(language, Map.of()).getOrDefault(key(term), Map.of());
    boolean capital = Character.isUpperCase(term.codePointAt(0));
    Map<Language, String> shown = new EnumMap<>(Language.class);
    written.forEach((other, text) -> shown.put(other, capital ? capitalised(text, other) : text));
    shown.put(language, term);
    return shown;
  }

  private static String capitalised(String text, Language language) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(language.locale()) + text.substring(first);
  }

  private static String key(String term) {
    return term.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
