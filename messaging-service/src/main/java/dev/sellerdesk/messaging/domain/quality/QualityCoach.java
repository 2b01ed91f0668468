package dev.sellerdesk.messaging.domain.quality;

import dev.sellerdesk.messaging.domain.compose.Courtesy;
import dev.sellerdesk.messaging.domain.quality.Finding.Span;
import dev.sellerdesk.messaging.domain.quality.QualityGuide.Sign;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Marks an answer by the guide of its language; the same text always gets the same marks. */
public final class QualityCoach {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{3,}");
  private static final int CLOSING_SIGNS = 2;

  private final QualityGuide guide;
  private final int shortest;

  /**
   * @param shortest from how many characters on an answer is no longer too short (M-28)
   */
  public QualityCoach(QualityGuide guide, int shortest) {
    this.guide = guide;
    this.shortest = shortest;
  }

  /**
   * What the answer is an answer to.
   *
   * @param firstName the customer's
   * @param asked what the customer wrote last, in any language
   * @param about item and order number, as far as they are known
   * @param subject the code of the case's subject
   */
  public record Situation(
      Optional<String> firstName, String asked, List<String> about, Optional<String> subject) {}

  /** The five points of a direct message. */
  public List<Finding> directMessage(String text, Situation situation) {
    return List.of(
        greeting(Criterion.GREETING, text, situation),
        response(text, situation),
        personal(text, situation),
        solution(text),
        closing(text),
        length(text));
  }

  /** The four parts of a mail. */
  public List<Finding> mail(String text, Situation situation) {
    return List.of(
        greeting(Criterion.MAIL_SALUTATION, text, situation),
        summary(text, situation),
        proposal(text),
        mailClosing(text));
  }

  private Finding greeting(Criterion criterion, String text, Situation situation) {
    String opening = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    Optional<Span> greeting =
        guide.find(Sign.GREETING, text).filter(found -> found.start() <= text.indexOf(opening) + 3);
    if (greeting.isEmpty()) {
      return finding(criterion, Mark.FAIL, Optional.empty());
    }
    Optional<String> name = situation.firstName().filter(Courtesy::isName);
    if (name.isEmpty()) {
      return finding(criterion, Mark.UNSURE, greeting);
    }
    int end = Math.min(text.length(), greeting.get().end() + name.get().length() + 24);
    String said = text.substring(greeting.get().start(), end);
    Matcher named =
        Pattern.compile(
                "(?U)(?<![\\p{L}\\p{M}])"
                    + Pattern.quote(folded(name.get()))
                    + "(?![\\p{L}\\p{M}])")
            .matcher(folded(said));
    return named.find()
        ? finding(
            criterion,
            Mark.PASS,
            Optional.of(
                new Span(
                    greeting.get().start(), Math.min(end, greeting.get().start() + named.end()))))
        : finding(criterion, Mark.FAIL, greeting);
  }

  private Finding response(String text, Situation situation) {
    Optional<Span> understood = guide.find(Sign.UNDERSTANDING, text);
    Optional<Span> shared = sharedWord(text, situation);
    if (shared.isPresent()) {
      return finding(Criterion.RESPONSE, Mark.PASS, understood.or(() -> shared));
    }
    boolean nothingKnown = topic(situation).isEmpty();
    return finding(
        Criterion.RESPONSE,
        understood.isPresent() || nothingKnown ? Mark.UNSURE : Mark.FAIL,
        understood);
  }

  private Finding personal(String text, Situation situation) {
    Optional<Span> sympathy =
        guide.find(Sign.SYMPATHY, text).or(() -> guide.find(Sign.UNDERSTANDING, text));
    boolean specific = sharedWord(text, situation).isPresent();
    if (sympathy.isPresent() && specific) {
      return finding(Criterion.PERSONAL, Mark.PASS, sympathy);
    }
    return finding(
        Criterion.PERSONAL, sympathy.isPresent() || specific ? Mark.UNSURE : Mark.FAIL, sympathy);
  }

  private Finding solution(String text) {
    return counted(Criterion.SOLUTION, text, List.of(Sign.ACTION, Sign.REASON, Sign.TIME), 3, 2);
  }

  private Finding closing(String text) {
    return counted(
        Criterion.CLOSING,
        text,
        List.of(Sign.WISH, Sign.WELCOME, Sign.EXPECTATION),
        CLOSING_SIGNS,
        1);
  }

  private Finding counted(
      Criterion criterion, String text, List<Sign> signs, int enough, int some) {
    List<Span> found = signs.stream().flatMap(sign -> guide.find(sign, text).stream()).toList();
    Mark mark = found.size() >= enough ? Mark.PASS : found.size() >= some ? Mark.UNSURE : Mark.FAIL;
    return finding(criterion, mark, found.stream().findFirst());
  }

  private Finding length(String text) {
    String said = text.strip();
    return finding(
        Criterion.LENGTH,
        said.codePointCount(0, said.length()) >= shortest ? Mark.PASS : Mark.FAIL,
        Optional.empty());
  }

  private Finding summary(String text, Situation situation) {
    Optional<Span> told =
        guide.find(Sign.UNDERSTANDING, text).or(() -> guide.find(Sign.SYMPATHY, text));
    Optional<Span> shared = sharedWord(text, situation);
    if (told.isPresent() && (shared.isPresent() || topic(situation).isEmpty())) {
      return finding(Criterion.MAIL_SUMMARY, Mark.PASS, told);
    }
    return finding(
        Criterion.MAIL_SUMMARY,
        told.isPresent() || shared.isPresent() ? Mark.UNSURE : Mark.FAIL,
        told.or(() -> shared));
  }

  private Finding proposal(String text) {
    Optional<Span> action = guide.find(Sign.ACTION, text);
    Optional<Span> time = guide.find(Sign.TIME, text);
    Mark mark = action.isPresent() ? Mark.PASS : time.isPresent() ? Mark.UNSURE : Mark.FAIL;
    return finding(Criterion.MAIL_SOLUTION, mark, action.or(() -> time));
  }

  private Finding mailClosing(String text) {
    return finding(
        Criterion.MAIL_CLOSING, Courtesy.closes(text) ? Mark.PASS : Mark.FAIL, Optional.empty());
  }

  private Finding finding(Criterion criterion, Mark mark, Optional<Span> evidence) {
    return new Finding(
        criterion, mark, evidence, mark == Mark.PASS ? "" : guide.suggestion(criterion));
  }

  /** Where the answer takes up what it is about. */
  private Optional<Span> sharedWord(String text, Situation situation) {
    Set<String> topic = topic(situation);
    return WORD.matcher(text)
        .results()
        .filter(word -> topic.stream().anyMatch(known -> sameWord(known, folded(word.group()))))
        .findFirst()
        .map(word -> new Span(word.start(), word.end()));
  }

  private Set<String> topic(Situation situation) {
    Set<String> topic = new HashSet<>();
    situation.subject().map(guide.subjects()::get).ifPresent(topic::addAll);
    Stream.concat(Stream.of(situation.asked()), situation.about().stream())
        .flatMap(text -> WORD.matcher(text).results().map(word -> folded(word.group())))
        .filter(word -> !guide.common().contains(word))
        .forEach(topic::add);
    situation.firstName().map(QualityCoach::folded).ifPresent(topic::remove);
    return topic;
  }

  /** Endings differ: order and orders, bestelling and bestellingen. */
  private static boolean sameWord(String known, String said) {
    if (known.equals(said)) {
      return true;
    }
    int shorter = Math.min(known.length(), said.length());
    return shorter >= 5
        && Math.abs(known.length() - said.length()) <= 2
        && known.substring(0, shorter).equals(said.substring(0, shorter));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The version of the guide the marks follow. */
  public String version() {
    return guide.version();
  }

  /** All marks that fit the channel. */
  public List<Finding> assess(String text, Situation situation, boolean letter) {
    return letter ? mail(text, situation) : directMessage(text, situation);
  }
}
