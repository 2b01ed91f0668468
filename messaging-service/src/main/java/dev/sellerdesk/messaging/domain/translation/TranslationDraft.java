package dev.sellerdesk.messaging.domain.translation;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.Translation.Status;
import dev.sellerdesk.messaging.domain.translation.ProtectedTokens.Masked;
import dev.sellerdesk.messaging.domain.translation.ProtectedTokens.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A message on its way to another language: engines are asked in turn for the sentences that are
 * still open. A sentence counts as covered only when each of its protected tokens stands exactly
 * once in the translation (M-53, M-58); otherwise it stays as the writer wrote it.
 */
public final class TranslationDraft {
  private final Language to;
  private final Masked masked;
  private final List<Segment> segments;
  private final List<Optional<String>> translated;
  private final Set<String> engines = new LinkedHashSet<>();

  private TranslationDraft(Language to, Masked masked, List<Segment> segments) {
    this.to = to;
    this.masked = masked;
    this.segments = segments;
    this.translated = new ArrayList<>(Collections.nCopies(segments.size(), Optional.empty()));
  }

  public static TranslationDraft of(
      String text, Language from, Language to, Collection<String> protectedNames) {
    return of(text, from, to, protectedNames, Glossary.NONE);
  }

  public static TranslationDraft of(
      String text,
      Language from,
      Language to,
      Collection<String> protectedNames,
      Glossary glossary) {
    Masked masked = ProtectedTokens.mask(text, from, protectedNames, glossary);
    return new TranslationDraft(to, masked, Segmenter.split(masked.text(), from));
  }

  /**
   * The sentences no engine has translated yet, masked, in the order of the message. Those without
   * letters need no translation.
   */
  public List<String> open() {
    return openPositions().mapToObj(i -> segments.get(i).text()).toList();
  }

  public List<Token> tokens() {
    return masked.tokens();
  }

  /**
   * Takes the answers of an engine.
   *
   * @param answers one for each sentence of {@link #open()}
   * @return how many sentences they covered
   */
  public int accept(String engine, List<Optional<String>> answers) {
    int[] positions = openPositions().toArray();
    if (answers.size() != positions.length) {
      throw new IllegalArgumentException(
          positions.length + " sentences were asked, " + answers.size() + " answered");
    }
    int accepted = 0;
    for (int i = 0; i < positions.length; i++) {
      String original = segments.get(positions[i]).text();
      Optional<String> answer =
          answers.get(i).filter(text -> !text.isBlank() && Placeholders.agree(original, text));
      if (answer.isPresent()) {
        translated.set(positions[i], answer);
        accepted++;
      }
    }
    if (accepted > 0) {
      engines.add(engine);
    }
    return accepted;
  }

  public boolean complete() {
    return openPositions().findAny().isEmpty();
  }

  /** What the reader gets. */
  public Translation result(String memoryVersion) {
    long all = segments.stream().mapToLong(Segment::letters).sum();
    long covered =
        IntStream.range(0, segments.size())
            .filter(i -> translated.get(i).isPresent())
            .mapToLong(i -> segments.get(i).letters())
            .sum();
    String engine = engines.isEmpty() ? Translation.NO_ENGINE : String.join("+", engines);
    if (complete()) {
      return new Translation(to, text(), Status.COMPLETE, engine, 1, memoryVersion);
    }
    if (covered == 0) {
      return new Translation(to, "", Status.UNAVAILABLE, engine, 0, memoryVersion);
    }
    return new Translation(
        to, text(), Status.PARTIAL, engine, (double) covered / all, memoryVersion);
  }

  private IntStream openPositions() {
    return IntStream.range(0, segments.size())
        .filter(i -> translated.get(i).isEmpty() && segments.get(i).letters() > 0);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      text.append(segment.before())
          .append(translated.get(i).map(this::restored).orElseGet(() -> kept(segment)))
          .append(segment.after());
    }
    return text.toString();
  }

  private String restored(String translation) {
    return masked.restore(translation, to);
  }

  /** A sentence that stays in the original also keeps its dates as they were written. */
  private String kept(Segment segment) {
    return segment.letters() == 0
        ? restored(segment.text())
        : new Masked(segment.text(), masked.tokens()).restore();
  }
}
