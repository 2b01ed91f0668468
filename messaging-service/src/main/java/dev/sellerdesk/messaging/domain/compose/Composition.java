package dev.sellerdesk.messaging.domain.compose;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.compose.Change.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text between two steps of its way to the customer, with everything the steps before have
 * changed (D4). Each step is a pure function to the next; the same input always makes the same
 * letter.
 */
public record Composition(RichText body, List<Change> changes) {

  public Composition {
    changes = List.copyOf(changes);
  }

  /**
   * @param changes what was left out when the text came in
   */
  public static Composition of(RichText written, List<Change> changes) {
    return new Composition(written, changes);
  }

  /** Takes out what nobody sees (M-22). */
  public Composition withoutHiddenCharacters() {
    int[] removed = {0};
    RichText harmless =
        body.mapText(
                text -> {
                  HarmlessText found = HarmlessText.of(text);
                  removed[0] += found.removed();
                  return found.text();
                })
            .withoutEmptyBlocks();
    return removed[0] == 0
        ? new Composition(harmless, changes)
        : next(
            harmless,
            List.of(
                new Change(
                    Step.HIDDEN_CHARACTERS_REMOVED,
                    removed[0] + " invisible characters were left out")));
  }

  /**
   * Fills the open places (M-43).
   *
   * @throws MessagingException.UnresolvedVariables with their names, when one stays open: it must
   *     never reach a customer
   */
  public Composition filled(Map<String, String> values) {
    var filled = Placeholders.fill(body, values);
    if (!filled.open().isEmpty()) {
      throw new MessagingException.UnresolvedVariables(new TreeSet<>(filled.open()));
    }
    return next(filled.text(), filled.changes());
  }

  /** What a translator is asked for: plain text, a line for each line. */
  public String textToTranslate() {
    return String.join("\n", body.lines());
  }

  /** Takes the translation of {@link #textToTranslate} (M-57). */
  public Composition translated(Translation translation) {
    List<String> lines = List.of(translation.text().split("\n", -1));
    boolean sameLines = lines.size() == body.lines().size();
    RichText other = sameLines ? body.withLines(lines) : RichText.ofPlain(translation.text());
    List<Change> made = new ArrayList<>();
    made.add(
        new Change(
            Step.TRANSLATED,
            "Translated into %s by %s"
                .formatted(translation.language().code(), translation.engine())));
    if (body.formatted() && !sameFormatting(other)) {
      made.add(
          new Change(
              Step.FORMATTING_REMOVED,
              "Emphasis and links within a sentence were lost in translation"));
    }
    return next(other, made);
  }

  private boolean sameFormatting(RichText other) {
    return marks(body) == marks(other);
  }

  private static long marks(RichText text) {
    return text.blocks().stream()
        .flatMap(block -> block.content().stream())
        .filter(part ->
            part instanceof RichText.Link
                || (part instanceof RichText.Text(_, Set<RichText.Style> styles)
                    && !styles.isEmpty()))
        .count();
  }

  /** Salutation and closing in the language of the reader, where they are missing (M-10). */
  public Composition greeted(Language language, Optional<String> firstName) {
    String text = body.text();
    List<Change> made = new ArrayList<>();
    RichText greeted = body;
    if (!Courtesy.greets(text)) {
      greeted = greeted.after(RichText.ofPlain(Courtesy.salutation(language, firstName)));
      made.add(new Change(Step.SALUTATION_ADDED, "A salutation was added"));
    }
    if (!Courtesy.closes(text)) {
      greeted = RichText.ofPlain(Courtesy.closing(language)).after(greeted);
      made.add(new Change(Step.CLOSING_ADDED, "A closing was added"));
    }
    return next(greeted, made);
  }

  /** The signature below, unless it stands there already (M-37). */
  public Composition signed(String signature) {
    if (signature.isBlank() || oneLine(body.text()).contains(oneLine(signature))) {
      return this;
    }
    return next(
        RichText.ofPlain(signature).after(body),
        List.of(new Change(Step.SIGNATURE_ADDED, "Your signature was added")));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Links outside the marketplace in full (M-22). */
  public Composition withLinksWrittenOut(LinkRules rules) {
    var written = rules.applyTo(body);
    return next(written.text(), written.changes());
  }

  /** What the path to the reader can carry: not every one carries formatting (M-11, M-22). */
  public Composition onPath(boolean formatting) {
    return formatting || !body.formatted()
        ? this
        : next(
            body.plainly(),
            List.of(
                new Change(
                    Step.FORMATTING_REMOVED, "This way to the customer carries no formatting")));
  }

  private Composition next(RichText text, List<Change> made) {
    List<Change> all = new ArrayList<>(changes);
    all.addAll(made);
    return new Composition(text, all);
  }
}
