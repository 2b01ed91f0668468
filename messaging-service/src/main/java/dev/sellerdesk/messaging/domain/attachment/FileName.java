package dev.sellerdesk.messaging.domain.attachment;

import dev.sellerdesk.messaging.domain.MessagingException.AttachmentRefused;
import dev.sellerdesk.messaging.domain.MessagingException.AttachmentRefused.Reason;
import dev.sellerdesk.messaging.domain.compose.HarmlessText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The name of an attached file, made harmless: no path, nothing that a shell, a header or Windows
 * takes for something else, nothing that hides the extension. The last extension decides the type
 * (M-46).
 */
public record FileName(String value, FileType type) {

  private static final int LONGEST = 120;

  /** Names that stand for a type though they have not its extension. */
  private static final Map<String, FileType> ALIASES = Map.of("winmail.dat", FileType.TNEF);

  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  /**
   * @param raw as the client gave it
   * @throws AttachmentRefused when the extension is not accepted (M-46)
   */
  public static FileName of(String raw) {
    String name = harmless(raw);
    int dot = name.lastIndexOf('.');
    Optional<FileType> type =
        Optional.ofNullable(ALIASES.get(name.toLowerCase(Locale.ROOT)))
            .or(() -> dot < 0 ? Optional.empty() : FileType.ofExtension(name.substring(dot + 1)));
    return new FileName(
        name,
        type.orElseThrow(() ->
            new AttachmentRefused(
                Reason.TYPE_NOT_ACCEPTED,
                "Files of this type are not accepted; accepted are "
                    + String.join(", ", FileType.acceptedExtensions()))));
  }

  private static String harmless(String raw) {
    String text = Normalizer.normalize(HarmlessText.of(raw).text(), Normalizer.Form.NFC);
    String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    String plain =
        last.replaceAll("[\\p{Z}\\t\\n]+", " ")
            .replaceAll("[\\p{Cc}\\p{Cf}<>:\"|?*;%`$&']", "_")
            .replaceAll("[. ]+$", "");
    int dot = plain.lastIndexOf('.');
    String stem = (dot < 0 ? plain : plain.substring(0, dot)).replaceAll("^[. _-]+", "");
    String extension = dot < 0 ? "" : plain.substring(dot);
    if (stem.isBlank() || DEVICES.contains(stem.toLowerCase(Locale.ROOT).replaceAll("\\..*", ""))) {
      stem = "file" + (stem.isBlank() ? "" : "-" + stem);
    }
    int room = LONGEST - Math.min(extension.length(), 12);
    return (stem.length() > room ? cut(stem, room) : stem) + extension;
  }

  private static String cut(String text, int length) {
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
