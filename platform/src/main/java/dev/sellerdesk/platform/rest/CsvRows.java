package dev.sellerdesk.platform.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A table as spreadsheets write it: UTF-8, with or without byte order mark, fields divided by
 * commas, by semicolons (as in Dutch, French and Belgian settings) or by tabs, the names of the
 * columns in the first row.
 */
public final class CsvRows {

  private static final String BODY = "body";
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

  /**
   * One row.
   *
   * @param number as a spreadsheet counts: the names of the columns are row 1
   * @param complete whether it has a field for every column
   */
  public record Row(int number, boolean complete, CSVRecord fields) {

    /** What stands in a column; empty when nothing does, or the table has no such column. */
    public Optional<String> get(String column) {
      return Optional.of(column)
          .filter(fields::isSet)
          .map(fields::get)
          .map(String::strip)
          .filter(text -> !text.isEmpty());
    }
  }

  /**
   * The rows of a table that is small enough to be held; empty rows do not count.
   *
   * @param required columns that must be there
   * @param allowed others that may be; a column that nobody knows is a mistake, not an extra
   * @param most so many rows
   * @throws ProblemException 400, if it is no such table
   */
  public static List<Row> read(byte[] table, Set<String> required, Set<String> allowed, int most) {
    String text = text(table);
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(text))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get()
            .parse(new StringReader(text))) {
      checkColumns(parser.getHeaderNames(), required, allowed);
      List<Row> rows = new ArrayList<>();
      int number = 1;
      for (CSVRecord record : parser) {
        number++;
        if (record.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (rows.size() == most) {
          throw ProblemException.badRequest(BODY, "must have at most %d rows".formatted(most));
        }
        rows.add(new Row(number, record.isConsistent(), record));
      }
      return rows;
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static ProblemException unreadable(Exception e) {
    return ProblemException.badRequest(BODY, "is not a table: " + e.getMessage());
  }

  private static void checkColumns(List<String> names, Set<String> required, Set<String> allowed) {
    Set<String> missing = new LinkedHashSet<>(required);
    for (String name : names) {
      missing.removeIf(name::equalsIgnoreCase);
      if (Stream.concat(required.stream(), allowed.stream()).noneMatch(name::equalsIgnoreCase)) {
        throw ProblemException.badRequest(BODY, "has an unknown column \"%s\"".formatted(name));
      }
    }
    if (!missing.isEmpty()) {
      throw ProblemException.badRequest(
          BODY, "must have the columns " + String.join(", ", missing));
    }
  }

  private static String text(byte[] table) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(table)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw ProblemException.badRequest(BODY, "must be UTF-8");
    }
  }

  /** The one that the names of the columns are divided by. */
  private static char delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    return DELIMITERS.stream()
        .max(Comparator.comparingLong(one -> header.chars().filter(c -> c == one).count()))
        .orElseThrow();
  }

  private CsvRows() {}
}
