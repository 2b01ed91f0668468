package dev.sellerdesk.messaging.adapter.out.inspection;

import dev.sellerdesk.messaging.adapter.out.inspection.Budget.Found;
import dev.sellerdesk.messaging.domain.attachment.Danger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Office files of today are archives: what they are stands inside, and so do macros. Everything is
 * unpacked once, counted and thrown away.
 */
final class ZipContainer {

  private static final int BEGINNING = 64 * 1024;
  private static final String ZIP = "application/zip";
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String ODF = "application/vnd.oasis.opendocument.";

  private final Budget budget;
  private final Map<String, String> known = new HashMap<>();

  private ZipContainer(Budget budget) {
    this.budget = budget;
  }

  /** The media type of the container. */
  static String look(Path file, Budget budget) throws IOException {
    ZipContainer container = new ZipContainer(budget);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        try (InputStream in = zip.getInputStream(entry)) {
          container.entry(entry.getName(), in, 0);
        }
      }
    }
    return container.type();
  }

  private void entry(String name, InputStream in, int depth) throws IOException {
    budget.enter(depth);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith("vbaproject.bin")
        || lower.startsWith("basic/")
        || lower.startsWith("scripts/")) {
      throw new Found(Danger.OFFICE_MACRO);
    }
    byte[] beginning = in.readNBytes(4);
    budget.spend(beginning.length);
    if (isZip(beginning)) {
      nested(beginning, in, depth);
      return;
    }
    byte[] rest = budget.drain(in, BEGINNING);
    if (depth == 0 && isAboutTheFile(lower)) {
      known.put(lower, new String(joined(beginning, rest), StandardCharsets.UTF_8));
    }
  }

  /**
   * A chart with its table is a file in the file; an archive in an archive in an archive is none.
   */
  private void nested(byte[] beginning, InputStream in, int depth) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new Prefixed(beginning, in))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entry(entry.getName(), zip, depth + 1);
      }
    }
  }

  private static boolean isZip(byte[] beginning) {
    return beginning.length == 4
        && beginning[0] == 'P'
        && beginning[1] == 'K'
        && beginning[2] == 3
        && beginning[3] == 4;
  }

  private static boolean isAboutTheFile(String name) {
    return name.equals("[content_types].xml")
        || name.equals("mimetype")
        || name.equals("meta-inf/manifest.xml");
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] all = new byte[a.length + b.length];
    System.arraycopy(a, 0, all, 0, a.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  private String type() {
    String contents = known.getOrDefault("[content_types].xml", "").toLowerCase(Locale.ROOT);
    if (contents.contains("macroenabled") || contents.contains("vbaproject")) {
      throw new Found(Danger.OFFICE_MACRO);
    }
    if (contents.contains(OOXML + "wordprocessingml.document.main+xml")) {
      return OOXML + "wordprocessingml.document";
    }
    if (contents.contains(OOXML + "spreadsheetml.sheet.main+xml")) {
      return OOXML + "spreadsheetml.sheet";
    }
    if (known.getOrDefault("meta-inf/manifest.xml", "").contains("encryption-data")) {
      throw new Found(Danger.OFFICE_ENCRYPTED);
    }
    String declared = known.getOrDefault("mimetype", "").strip();
    return declared.startsWith(ODF) ? declared : ZIP;
  }

  /** A stream with its first bytes put back. */
  private static final class Prefixed extends InputStream {

    private final byte[] first;
    private final InputStream rest;
    private int at;

    Prefixed(byte[] first, InputStream rest) {
      this.first = first;
      this.rest = rest;
    }

    @Override
    public int read() throws IOException {
      return at < first.length ? first[at++] & 0xFF : rest.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (at >= first.length) {
        return rest.read(target, offset, length);
      }
      int count = Math.min(length, first.length - at);
      System.arraycopy(first, at, target, offset, count);
      at += count;
      return count;
    }
  }
}
