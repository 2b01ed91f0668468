package dev.sellerdesk.messaging.adapter.out.translation;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.translation.MemoryUnit;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The translation memory that comes with the service. */
final class MemoryEngine implements TranslationEngine {
  static final String NAME = "memory";
  private static final String SHIPPED = "/translation/customer-service.tmx";
  private static final int VERSION_LENGTH = 12;

  private final String name;
  private final TranslationMemory memory;
  private final String version;

  private MemoryEngine(String name, TranslationMemory memory, String version) {
    this.name = name;
    this.memory = memory;
    this.version = version;
  }

  static MemoryEngine shipped(double threshold) {
    try (InputStream resource = MemoryEngine.class.getResourceAsStream(SHIPPED)) {
      if (resource == null) {
        throw new IllegalStateException("The translation memory " + SHIPPED + " is missing");
      }
      return of(resource.readAllBytes(), threshold);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MemoryEngine of(byte[] tmx, double threshold) {
    return of(NAME, tmx, threshold);
  }

  static MemoryEngine of(String name, byte[] tmx, double threshold) {
    List<MemoryUnit> units = TmxReader.read(new ByteArrayInputStream(tmx));
    return new MemoryEngine(
        name, new TranslationMemory(units, LuceneIndex.inMemory(), threshold), hash(tmx));
  }

  /** Builds what the first search for a similar sentence would have to wait for. */
  void prepare() {
    translate(new Task("", Language.EN, Language.NL, List.of("-"), List.of()));
  }

  /** Which edition of the memory this is: changes with every byte of it. */
  String version() {
    return version;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Optional<String>> translate(Task task) {
    return memory.translate(task.from(), task.to(), task.sentences(), task.tokens());
  }

  static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
