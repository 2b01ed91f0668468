package dev.sellerdesk.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 has it, written row by row. What a spreadsheet would take for a formula, it
 * gets as text.
 */
public final class Csv implements AutoCloseable {

  public static final String MEDIA_TYPE = "text/csv";

  /** For operations that give JSON to those who do not mind. */
  public static final String WHEN_ASKED = MEDIA_TYPE + ";qs=0.5";

  private static final String FORMULA_BEGINS_WITH = "=+-@\t\r";
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setNullString("").get();

  private final CSVPrinter printer;

  public Csv(OutputStream out, List<String> header) throws IOException {
    printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), FORMAT);
    row(header);
  }

  /** The answer that a browser saves as {@code <name>.csv}. */
  public static Response download(String name, StreamingOutput table) {
    return Response.ok(table, MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  /** Writes one row; {@code null} is an empty field. */
  public void row(List<? extends @Nullable Object> fields) {
    try {
      for (Object field : fields) {
        printer.print(field instanceof String text ? harmless(text) : field);
      }
      printer.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A whole table that is small enough to be held. */
  public static String table(
      List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Csv csv = new Csv(out, header)) {
      rows.forEach(csv::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_BEGINS_WITH.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
