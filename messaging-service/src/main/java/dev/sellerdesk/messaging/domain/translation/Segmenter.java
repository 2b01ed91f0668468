package dev.sellerdesk.messaging.domain.translation;

import dev.sellerdesk.messaging.domain.Language;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences and lines. Nothing gets lost: all pieces joined are the text again.
 */
public final class Segmenter {
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern LOWER_CASE_START =
      Pattern.compile("(?<=[\\p{L}\\p{M}}]{2}\\.)[ \\t\\u00a0]+(?=\\p{Ll})");
  private static final Pattern SMILEY =
      Pattern.compile("[\\s\\u00a0]{1,9}[:;=]['-]?[()DPp/|]{1,3}[\\s\\u00a0]{0,9}$");
  private static final String MARKS = "}.?!…,:;%€";

  /** A full stop after one of these does not end a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "dhr", "mevr", "mw", "mme", "mlle", "st", "nr", "tel", "tél",
          "bijv", "bv", "evt", "o.a", "i.v.m", "t.a.v", "a.u.b", "s.v.p", "p.ex", "ca", "incl",
          "excl", "art", "ref", "réf", "max", "min", "e.g", "i.e", "m.a.w", "d.w.z", "m.b.t", "ing",
          "prof", "dep", "env", "approx", "ex");

  private Segmenter() {}

  /** The pieces of a text of which the protected tokens are masked. */
  public static List<Segment> split(String masked, Language language) {
    List<Segment> segments = new ArrayList<>();
    Matcher ends = LINE_END.matcher(masked);
    int from = 0;
    while (ends.find()) {
      line(masked.substring(from, ends.start()), ends.group(), language, segments);
      from = ends.end();
    }
    line(masked.substring(from), "", language, segments);
    return segments;
  }

  private static void line(String line, String end, Language language, List<Segment> segments) {
    List<String> sentences = sentences(line, language);
    for (int i = 0; i < sentences.size(); i++) {
      segments.add(segment(sentences.get(i), i == sentences.size() - 1 ? end : ""));
    }
    if (sentences.isEmpty() && !end.isEmpty()) {
      segments.add(new Segment(end, "", ""));
    }
  }

  private static List<String> sentences(String line, Language language) {
    List<String> sentences = new ArrayList<>();
    if (line.isEmpty()) {
      return sentences;
    }
    // A placeholder must look like a word to the iterator, or a sentence that starts with one would
    // not be seen.
    String shadow =
        Placeholders.PATTERN.matcher(line).replaceAll(hit -> "X".repeat(hit.group().length()));
    BreakIterator iterator = BreakIterator.getSentenceInstance(language.locale());
    iterator.setText(shadow);
    int from = 0;
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      if (end < line.length() && endsInAbbreviation(shadow.substring(from, end))) {
        continue;
      }
      splitAtLowerCase(line.substring(from, end), sentences);
      from = end;
    }
    if (from < line.length()) {
      sentences.add(line.substring(from));
    }
    return sentences;
  }

  /** People in a hurry start the next sentence without a capital. */
  private static void splitAtLowerCase(String sentence, List<String> sentences) {
    Matcher starts = LOWER_CASE_START.matcher(sentence);
    int from = 0;
    while (starts.find()) {
      if (!endsInAbbreviation(sentence.substring(from, starts.start()))) {
        sentences.add(sentence.substring(from, starts.end()));
        from = starts.end();
      }
    }
    sentences.add(sentence.substring(from));
  }

  private static boolean endsInAbbreviation(String sentence) {
    String stripped = sentence.strip();
    if (!stripped.endsWith(".")) {
      return false;
    }
    String word = stripped.substring(0, stripped.length() - 1);
    int i = word.length();
    while (i > 0 && !Character.isWhitespace(word.charAt(i - 1)) && word.charAt(i - 1) != '(') {
      i--;
    }
    word = word.substring(i);
    boolean initial =
        word.length() == 1 && Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'X';
    return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Segment segment(String sentence, String lineEnd) {
    int start = start(sentence);
    Matcher smiley = SMILEY.matcher(sentence);
    String words = smiley.find() ? sentence.substring(0, smiley.start()) : sentence;
    int end = Math.max(start, end(words));
    return new Segment(
        sentence.substring(0, start),
        sentence.substring(start, end),
        sentence.substring(end) + lineEnd);
  }

  /** Where the words begin; the apostrophe of {@code 't} belongs to them. */
  private static int start(String sentence) {
    int at = 0;
    while (at < sentence.length()) {
      int c = sentence.codePointAt(at);
      if (Character.isLetterOrDigit(c)
          || c == '{'
          || (c == '\'' && shortWordFollows(sentence, at + 1))) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean shortWordFollows(String sentence, int at) {
    return at < sentence.length()
        && Character.isLowerCase(sentence.charAt(at))
        && (at + 1 == sentence.length() || !Character.isLetterOrDigit(sentence.charAt(at + 1)));
  }

  /** Where the words and their punctuation end. */
  private static int end(String sentence) {
    int at = sentence.length();
    while (at > 0) {
      int c = sentence.codePointBefore(at);
      boolean word =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || MARKS.indexOf(c) >= 0;
      if (word) {
        return at;
      }
      at -= Character.charCount(c);
    }
    return at;
  }
}
