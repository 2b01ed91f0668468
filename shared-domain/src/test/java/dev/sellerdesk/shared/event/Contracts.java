package dev.sellerdesk.shared.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The contract files and the mapper that reads and writes events in production. */
final class Contracts {

  /** Where the module stands when its tests run. */
  static final Path MODULE = Path.of("").toAbsolutePath();

  static final Path SCHEMAS = MODULE.resolve("src/main/resources/schemas");

  static final Path GOLDEN_FILES = MODULE.resolve("src/test/resources/contracts");

  /** As the platform writes and reads event payloads. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .serializationInclusion(JsonInclude.Include.ALWAYS)
          .build();

  private Contracts() {}

  /** The wire name without what all have in common, for example {@code question-closed.v1}. */
  static String shortName(EventType type) {
    return type.wireName().substring("dev.sellerdesk.".length());
  }

  static Path schemaFile(EventType type) {
    return SCHEMAS.resolve(shortName(type) + ".schema.json");
  }

  static JsonNode schema(EventType type) {
    return json(schemaFile(type));
  }

  /** Every golden file ever released. */
  static List<Path> goldenFiles() {
    return list(GOLDEN_FILES);
  }

  /** The type a golden file belongs to, by its name: {@code question-closed.v1[.variant].json}. */
  static EventType typeOf(Path goldenFile) {
    String name = goldenFile.getFileName().toString();
    return Arrays.stream(EventType.values())
        .filter(type ->
            name.equals(shortName(type) + ".json") || name.startsWith(shortName(type) + "."))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No event type for the golden file " + name));
  }

  static List<Path> list(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static IntegrationEvent read(EventType type, JsonNode json) {
    try {
      return MAPPER.treeToValue(json, type.contract());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String write(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
