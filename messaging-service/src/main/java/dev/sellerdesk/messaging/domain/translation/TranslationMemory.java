package dev.sellerdesk.messaging.domain.translation;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit.Use;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit.Variant;
import dev.sellerdesk.messaging.domain.translation.ProtectedTokens.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences people translated before (M-53, D6). A sentence is found by its {@link SegmentKey};
 * failing that, one that is nearly the same is taken when it scores above the threshold and {@link
 * SameMeaning} holds. Every answer is a sentence that a person wrote: the memory says nothing
 * rather than something wrong.
 */
public final class TranslationMemory {

  /** One way to say a unit in one language. */
  public record Entry(
      MemoryUnit unit, Language language, String text, SegmentKey key, String folded) {
    List<String> words() {
      return List.of(folded.split(" "));
    }

    String essence() {
      return SameMeaning.essence(language, words());
    }
  }

  /**
   * Finds the entries that look most like a text, best first; a good index returns few and misses
   * none of the best.
   */
  @FunctionalInterface
  public interface Candidates {
    List<Entry> like(Language language, String folded, int limit);
  }

  /** A found translation of a masked sentence; {@code score} is 1 for the same words. */
  record Hit(String text, Use use, double score) {}

  /** How many entries of the index are compared letter by letter. */
  public static final int CANDIDATES = 200;

  /**
   * Per message: nobody writes so many sentences with typing errors, and a search is the only step
   * that takes time.
   */
  private static final int MOST_SEARCHES = 300;

  private static final int LONGEST_OPENING = 6;
  private static final Pattern WORD_END = Pattern.compile("(?<=[^\\s\\u00a0])[\\s\\u00a0]+");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*");
  private static final Set<String> NAME_PARTICLES =
      Set.of("van", "de", "der", "den", "du", "von", "le", "la", "ten", "ter");
  private static final Set<String> ENGLISH_CAPITALS =
      Set.of("I", "I'm", "I've", "I'd", "I'll", "OK");

  private final Map<Language, Map<String, List<Entry>>> byKey = new EnumMap<>(Language.class);
  private final Map<Language, Set<String>> vocabulary = new EnumMap<>(Language.class);
  private final List<Entry> entries = new ArrayList<>();
  private final Candidates candidates;
  private final double threshold;

  /**
   * @param index makes the look-up of similar entries from all of them
   * @param threshold from which similarity on an entry is considered, 0 to 1
   */
  public TranslationMemory(List<MemoryUnit> units, Index index, double threshold) {
    this.threshold = threshold;
    for (Language language : Language.values()) {
      byKey.put(language, new HashMap<>());
      vocabulary.put(language, new HashSet<>());
    }
    for (MemoryUnit unit : units) {
      unit.variants().forEach((language, variants) -> add(unit, language, variants));
    }
    this.candidates = index.of(List.copyOf(entries));
  }

  /** Makes {@link Candidates} of the entries of a memory. */
  @FunctionalInterface
  public interface Index {
    Candidates of(List<Entry> entries);

    /**
     * Compares with every entry: right by definition, for small memories and as the measure of
     * other indexes.
     */
    static Index exhaustive() {
      return entries ->
          (language, folded, limit) -> {
            record Scored(Entry entry, double score) {}
            return entries.stream()
                .filter(entry -> entry.language() == language)
                .map(entry -> new Scored(entry, FuzzyScore.similarity(folded, entry.folded())))
                .sorted(Comparator.comparingDouble((Scored scored) -> -scored.score()))
                .limit(limit)
                .map(Scored::entry)
                .toList();
          };
    }
  }

  private void add(MemoryUnit unit, Language language, List<Variant> variants) {
    for (Variant variant : variants) {
      if (variant.source()) {
        SegmentKey key = SegmentKey.of(language, variant.text());
        Entry entry = new Entry(unit, language, variant.text(), key, key.folded());
        entries.add(entry);
        byKey
            .getOrDefault(language, Map.of())
            .computeIfAbsent(key.text(), _ -> new ArrayList<>())
            .add(entry);
        vocabulary.getOrDefault(language, Set.of()).addAll(entry.words());
      }
    }
  }

  /**
   * Translates the sentences it knows.
   *
   * @param segments consecutive sentences of one message, masked
   * @param tokens what the placeholders in them stand for
   * @return per sentence its translation, empty when it is not known
   */
  public List<Optional<String>> translate(
      Language from, Language to, List<String> segments, List<Token> tokens) {
    Lookup lookup = new Lookup(from, to, tokens);
    List<Optional<Hit>> hits = segments.stream().map(lookup::find).toList();
    List<Optional<String>> translations =
        new ArrayList<>(hits.stream().map(hit -> hit.map(Hit::text)).toList());
    signature(segments, hits)
        .ifPresent(name -> translations.set(translations.size() - 1, Optional.of(name)));
    return translations;
  }

  /** Who writes "Kind regards" ends with a name, and a name is the same in every language. */
  private static Optional<String> signature(List<String> segments, List<Optional<Hit>> hits) {
    int last = segments.size() - 1;
    if (last < 1 || hits.get(last).isPresent()) {
      return Optional.empty();
    }
    boolean afterSignOff = hits.get(last - 1).filter(TranslationMemory::endsLetter).isPresent();
    return afterSignOff && isName(words(SegmentKey.core(segments.get(last))), 4)
        ? Optional.of(segments.get(last))
        : Optional.empty();
  }

  private static boolean endsLetter(Hit hit) {
    return hit.use() == Use.SIGN_OFF || hit.use() == Use.ADDITION;
  }

  private static List<String> words(String text) {
    return List.of(WORD_END.split(text.strip()));
  }

  private static boolean isName(List<String> words, int longest) {
    return !words.isEmpty()
        && words.size() <= longest
        && NAME.matcher(words.getLast()).matches()
        && words.stream()
            .allMatch(word -> NAME.matcher(word).matches() || NAME_PARTICLES.contains(word));
  }

  /** One message's look-ups. */
  private final class Lookup {
    private final Language from;
    private final Language to;
    private final List<Token> tokens;
    private int searches;

    Lookup(Language from, Language to, List<Token> tokens) {
      this.from = from;
      this.to = to;
      this.tokens = tokens;
    }

    Optional<Hit> find(String segment) {
      return same(segment, false)
          .or(() -> signed(segment))
          .or(() ->
              opened(
                  segment,
                  rest -> same(rest, true).or(() -> added(rest, main -> same(main, true)))))
          .or(() -> added(segment, main -> same(main, false)))
          .or(() -> similar(segment, false))
          .or(() ->
              opened(
                  segment,
                  rest -> similar(rest, true).or(() -> added(rest, main -> similar(main, true)))))
          .or(() -> added(segment, main -> similar(main, false)));
    }

    private Optional<Hit> same(String segment, boolean continues) {
      SegmentKey key = SegmentKey.of(from, segment);
      return entries(key.text()).stream()
          .filter(entry -> speaks(entry) && entry.key().ending().fits(key.ending()))
          .flatMap(entry ->
              filled(entry, key).stream()
                  .map(values -> written(entry, values, segment, continues, 1)))
          .findFirst();
    }

    private List<Entry> entries(String key) {
      return byKey.getOrDefault(from, Map.of()).getOrDefault(key, List.of());
    }

    private boolean speaks(Entry entry) {
      return !entry.unit().variants().getOrDefault(to, List.of()).isEmpty();
    }

    private Optional<Hit> similar(String segment, boolean continues) {
      if (searches++ >= MOST_SEARCHES) {
        return Optional.empty();
      }
      SegmentKey key = SegmentKey.of(from, segment);
      String folded = key.folded();
      List<String> said = List.of(folded.split(" "));
      String essence = SameMeaning.essence(from, said);
      record Scored(Entry entry, double score) {}
      return candidates.like(from, folded, CANDIDATES).stream()
          .map(entry ->
              new Scored(entry, FuzzyScore.similarity(essence, entry.essence(), threshold)))
          .filter(scored -> scored.score() >= threshold && scored.score() > 0)
          .sorted(Comparator.comparingDouble((Scored scored) -> -scored.score()))
          .filter(
              scored -> speaks(scored.entry()) && scored.entry().key().ending().fits(key.ending()))
          .filter(scored ->
              SameMeaning.holds(
                  from, said, scored.entry().words(), vocabulary.getOrDefault(from, Set.of())))
          .flatMap(scored ->
              filled(scored.entry(), key).stream()
                  .map(values ->
                      written(scored.entry(), values, segment, continues, scored.score())))
          .findFirst();
    }

    /** A sentence behind an opening: "Hello Erika, where is my order?" */
    private Optional<Hit> opened(String segment, Function<String, Optional<Hit>> rest) {
      List<Integer> cuts = new ArrayList<>();
      Matcher gaps = WORD_END.matcher(segment);
      while (gaps.find() && cuts.size() < LONGEST_OPENING) {
        cuts.add(gaps.end());
      }
      for (int cut : cuts.reversed()) {
        String front = segment.substring(0, cut).strip();
        Optional<Hit> opening =
            same(front, false).filter(hit -> hit.use() == Use.OPENING).or(() -> toSomebody(front));
        if (opening.isPresent()) {
          Optional<Hit> main = rest.apply(segment.substring(cut));
          if (main.isPresent()) {
            return Optional.of(joined(opening.get(), main.get(), main.get().use()));
          }
        }
      }
      return cuts.isEmpty() ? Optional.empty() : toSomebody(segment);
    }

    /** The end of a letter with its writer on one line: "Kind regards, Jean". */
    private Optional<Hit> signed(String segment) {
      int comma = segment.indexOf(',');
      if (comma <= 0 || !isName(words(SegmentKey.core(segment.substring(comma + 1))), 4)) {
        return Optional.empty();
      }
      return same(segment.substring(0, comma + 1), false)
          .filter(TranslationMemory::endsLetter)
          .map(hit ->
              new Hit(hit.text() + " " + segment.substring(comma + 1).strip(), Use.SENTENCE, 1));
    }

    /**
     * A salutation with a name that is not known as one: a seller cannot know every customer's
     * aunt.
     */
    private Optional<Hit> toSomebody(String front) {
      String core = SegmentKey.core(front);
      List<String> words = words(core);
      for (int names = Math.min(3, words.size() - 1); names > 0; names--) {
        List<String> name = words.subList(words.size() - names, words.size());
        if (isName(name, 3) && name.stream().noneMatch(this::known)) {
          String greeting = String.join(" ", words.subList(0, words.size() - names));
          SegmentKey key = SegmentKey.of(from, greeting + " {name}");
          for (Entry entry : entries(key.text())) {
            if (entry.unit().use() == Use.OPENING
                && speaks(entry)
                && entry.key().slots().equals(List.of("name"))) {
              return Optional.of(
                  written(entry, Map.of("name", String.join(" ", name)), front, false, 1));
            }
          }
        }
      }
      return Optional.empty();
    }

    private boolean known(String word) {
      return vocabulary.getOrDefault(from, Set.of()).contains(SegmentKey.of(from, word).folded());
    }

    /** A sentence with an addition: "Where is my order, thank you in advance." */
    private Optional<Hit> added(String segment, Function<String, Optional<Hit>> front) {
      int comma = segment.lastIndexOf(',', SegmentKey.core(segment).length() - 1);
      if (comma <= 0) {
        return Optional.empty();
      }
      return same(segment.substring(comma + 1).strip(), true)
          .filter(hit -> hit.use() == Use.ADDITION)
          .flatMap(addition ->
              front
                  .apply(segment.substring(0, comma + 1))
                  .map(main -> joined(main, addition, Use.ADDITION)));
    }

    private Hit joined(Hit first, Hit second, Use use) {
      String comma = SegmentKey.terminal(first.text()).isEmpty() ? ", " : " ";
      return new Hit(
          first.text() + comma + second.text(), use, Math.min(first.score(), second.score()));
    }

    /**
     * What the named placeholders of the entry are in the sentence; empty when the kinds do not
     * fit.
     */
    private Optional<Map<String, String>> filled(Entry entry, SegmentKey key) {
      List<String> names = entry.key().slots();
      if (names.size() != key.slots().size()) {
        return Optional.empty();
      }
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        int index = Integer.parseInt(key.slots().get(i));
        if (index >= tokens.size() || !Variables.fits(names.get(i), tokens.get(index))) {
          return Optional.empty();
        }
        values.put(names.get(i), Placeholders.of(index));
      }
      return Optional.of(values);
    }

    private Hit written(
        Entry entry, Map<String, String> values, String segment, boolean continues, double score) {
      String target = entry.unit().variants().getOrDefault(to, List.of()).getFirst().text();
      String core = SegmentKey.core(target);
      if (continues && Character.isLowerCase(firstLetter(segment))) {
        core = decapitalised(core);
      }
      String mark = mark(SegmentKey.terminal(segment), entry, SegmentKey.terminal(target));
      String text =
          Placeholders.replace(core, name -> values.getOrDefault(name, "")) + spaced(mark);
      return new Hit(text, entry.unit().use(), score);
    }

    /**
     * The sentence ends as the writer ended it, but a question is a question, also when one
     * language asks what the other states.
     */
    private String mark(String said, Entry entry, String target) {
      boolean goesOn = !said.isEmpty() && ",;:".indexOf(said.charAt(0)) >= 0;
      boolean asks = target.contains("?");
      boolean asked = entry.key().ending() == SegmentKey.Ending.QUESTION;
      return goesOn || (asks == asked && !(asks && said.isEmpty())) ? said : target;
    }

    private int firstLetter(String segment) {
      return segment.codePoints().filter(Character::isLetter).findFirst().orElse(0);
    }

    private String decapitalised(String core) {
      String first = words(core).getFirst();
      boolean keeps = to == Language.EN && ENGLISH_CAPITALS.contains(first);
      return keeps || core.isEmpty()
          ? core
          : core.substring(0, 1).toLowerCase(to.locale()) + core.substring(1);
    }

    /** French puts a space before these marks. */
    private String spaced(String mark) {
      boolean high = !mark.isEmpty() && "?!:;".indexOf(mark.charAt(0)) >= 0;
      return to == Language.FR && high ? "\u00a0" + mark : mark;
    }
  }
}
