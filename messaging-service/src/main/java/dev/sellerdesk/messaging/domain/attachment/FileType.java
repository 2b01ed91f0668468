package dev.sellerdesk.messaging.domain.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The 22 accepted types (M-46), by the last extension, and what such a file has to contain. */
@SuppressWarnings("ImmutableEnumChecker") // its sets and lists are the unchangeable ones of the JDK
public enum FileType {
  BMP("image/bmp", Set.of("image/bmp", "image/x-ms-bmp", "image/x-bmp"), "bmp"),
  CSV("text/csv", Family.TEXT, "csv"),
  DOC("application/msword", Set.of("application/msword"), "doc"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Set.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
      "docx"),
  EML("message/rfc822", Family.MAIL, "eml"),
  GIF("image/gif", Set.of("image/gif"), "gif"),
  HTML("text/html", Family.MARKUP, "htm", "html"),
  JPEG("image/jpeg", Set.of("image/jpeg"), "jpeg", "jpg"),
  ODS(
      "application/vnd.oasis.opendocument.spreadsheet",
      Set.of("application/vnd.oasis.opendocument.spreadsheet"),
      "ods"),
  ODT(
      "application/vnd.oasis.opendocument.text",
      Set.of("application/vnd.oasis.opendocument.text"),
      "odt"),
  PDF("application/pdf", Set.of("application/pdf"), "pdf"),
  PNG("image/png", Set.of("image/png"), "png"),
  RTF("application/rtf", Set.of("application/rtf", "text/rtf"), "rtf"),
  TIFF("image/tiff", Set.of("image/tiff"), "tiff"),
  TNEF("application/vnd.ms-tnef", Set.of("application/vnd.ms-tnef"), "tnef"),
  TXT("text/plain", Family.TEXT, "txt"),
  XHTML("application/xhtml+xml", Family.MARKUP, "xhtml"),
  XLS("application/vnd.ms-excel", Set.of("application/vnd.ms-excel"), "xls"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      Set.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      "xlsx"),
  XML("application/xml", Family.MARKUP, "xml");

  /** Text has no signature: what is seen in it depends on its first words. */
  private static final class Family {
    private static final Set<String> TEXT =
        Set.of(
            "text/plain",
            "text/csv",
            "text/html",
            "text/tab-separated-values",
            "message/rfc822",
            "application/xml",
            "application/xhtml+xml",
            "application/json",
            "text/x-web-markdown");
    private static final Set<String> MARKUP =
        Set.of("text/html", "application/xhtml+xml", "application/xml", "text/plain", "text/xml");
    private static final Set<String> MAIL = Set.of("message/rfc822", "text/plain", "text/html");

    private Family() {}
  }

  private final String mediaType;
  private final Set<String> contents;
  private final List<String> extensions;

  FileType(String mediaType, Set<String> contents, String... extensions) {
    this.mediaType = mediaType;
    this.contents = contents;
    this.extensions = List.of(extensions);
  }

  /** The type of an extension, in whichever case it is written. */
  public static Optional<FileType> ofExtension(String extension) {
    String wanted = extension.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.extensions.contains(wanted)).findFirst();
  }

  /** All accepted extensions, as a seller is told them. */
  public static List<String> acceptedExtensions() {
    return Arrays.stream(values()).flatMap(type -> type.extensions.stream()).sorted().toList();
  }

  /** Whether content that was recognised as this media type may stand under the name. */
  public boolean agreesWith(String detected) {
    return contents.contains(detected);
  }

  /** How it is delivered. */
  public String mediaType() {
    return mediaType;
  }
}
