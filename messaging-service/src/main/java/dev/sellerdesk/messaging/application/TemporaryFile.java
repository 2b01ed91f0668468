package dev.sellerdesk.messaging.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A file that is gone afterwards, whatever happens. */
final class TemporaryFile {

  static <T> T with(Function<Path, T> use) {
    try {
      Path file = Files.createTempFile("attachment", "");
      try {
        return use.apply(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TemporaryFile() {}
}
