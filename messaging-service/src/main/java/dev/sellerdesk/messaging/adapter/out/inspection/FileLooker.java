package dev.sellerdesk.messaging.adapter.out.inspection;

import dev.sellerdesk.messaging.application.port.out.ContentInspector.Inspection;
import dev.sellerdesk.messaging.domain.attachment.Danger;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;

/** What a file is by its content, and whether what is in it can do anything by itself. */
final class FileLooker {

  private static final String UNKNOWN = "application/octet-stream";

  private final Detector detector = new DefaultDetector();

  Inspection look(Path file) {
    String type = UNKNOWN;
    try {
      type = typeOf(file);
      String looked =
          switch (type) {
            case "application/zip", "application/x-tika-ooxml", "application/java-archive" ->
                ZipContainer.look(file, Budget.of(Files.size(file)));
            case "application/x-tika-msoffice" -> OldOfficeFile.look(file);
            case "application/pdf" -> {
              PdfFile.look(file, Budget.of(Files.size(file)));
              yield type;
            }
            default -> type;
          };
      return new Inspection(looked, Optional.empty());
    } catch (Budget.Found found) {
      return new Inspection(type, Optional.of(found.danger()));
    } catch (IOException | RuntimeException e) {
      return new Inspection(type, Optional.of(Danger.UNREADABLE));
    } catch (StackOverflowError | OutOfMemoryError e) {
      // A parser was led astray; this thread's work is given up, nobody else's.
      return new Inspection(type, Optional.of(Danger.BOMB));
    }
  }

  private String typeOf(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return detector.detect(in, new Metadata()).getBaseType().toString();
    }
  }
}
