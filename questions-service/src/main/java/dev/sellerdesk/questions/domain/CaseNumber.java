package dev.sellerdesk.questions.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that people read, type and dictate, for example {@code Q-2026-000123-7}: the
 * year, a running number, and a check digit over both. The digit is Damm's: it notices every single
 * wrong digit and every swap of two neighbours.
 */
public record CaseNumber(int year, long number) {

  private static final Pattern WRITTEN = Pattern.compile("Q?(\\d{4})(\\d{6,18})(\\d)");
  private static final Pattern FILLING = Pattern.compile("[\\s\\-.]");

  /** Damm's quasigroup of order 10: weakly totally anti-symmetric, zero on the diagonal. */
  private static final int[][] DAMM = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
  };

  public CaseNumber {
    if (year < 1000 || year > 9999 || number < 0) {
      throw new IllegalArgumentException("No case number: year " + year + ", number " + number);
    }
  }

  /** What a text is that somebody wrote as a case number. */
  public sealed interface Reading {

    record Valid(CaseNumber number) implements Reading {}

    /** It has the form of one, but its check digit says that it was mistyped. */
    record WrongDigit(CaseNumber without) implements Reading {}

    record NoCaseNumber() implements Reading {}
  }

  /** Reads a case number, with or without spaces, dashes and capitals. */
  public static Reading read(String text) {
    String digits = FILLING.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    Matcher written = WRITTEN.matcher(digits);
    if (!written.matches() || written.group(1).startsWith("0")) {
      return new Reading.NoCaseNumber();
    }
    CaseNumber number =
        new CaseNumber(Integer.parseInt(written.group(1)), Long.parseLong(written.group(2)));
    return number.checkDigit() == written.group(3).charAt(0) - '0'
        ? new Reading.Valid(number)
        : new Reading.WrongDigit(number);
  }

  /** The case number in this text; empty when it is none or when its check digit is wrong. */
  public static Optional<CaseNumber> parse(String text) {
    return read(text) instanceof Reading.Valid(CaseNumber number)
        ? Optional.of(number)
        : Optional.empty();
  }

  int checkDigit() {
    int interim = 0;
    for (char digit : digits().toCharArray()) {
      interim = DAMM[interim][digit - '0'];
    }
    return interim;
  }

  private String digits() {
    return "%04d%06d".formatted(year, number);
  }

  @Override
  public String toString() {
    return "Q-%04d-%06d-%d".formatted(year, number, checkDigit());
  }
}
