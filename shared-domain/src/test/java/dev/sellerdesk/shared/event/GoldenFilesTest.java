package dev.sellerdesk.shared.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A golden file is what was sent once. It is never edited; a new shape is a new file. */
class GoldenFilesTest {

  static Stream<String> samples() {
    return EventSamples.byGoldenFile().keySet().stream();
  }

  static List<Path> goldenFiles() {
    return Contracts.goldenFiles();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void writing_the_event_gives_exactly_the_golden_file(String file) {
    JsonNode golden = Contracts.json(Contracts.GOLDEN_FILES.resolve(file));
    assertThat(Contracts.write(EventSamples.byGoldenFile().get(file)))
        .isEqualTo(Contracts.write(golden));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void reading_the_golden_file_gives_exactly_the_event(String file) {
    IntegrationEvent event = EventSamples.byGoldenFile().get(file);
    assertThat(
            Contracts.read(
                EventType.of(event), Contracts.json(Contracts.GOLDEN_FILES.resolve(file))))
        .isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void whatever_was_ever_released_is_read_without_losing_a_value(Path file) {
    JsonNode released = Contracts.json(file);
    JsonNode again =
        Contracts.parse(Contracts.write(Contracts.read(Contracts.typeOf(file), released)));
    released
        .properties()
        .forEach(field ->
            assertThat(again.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void a_field_that_a_newer_producer_adds_is_ignored(Path file) {
    EventType type = Contracts.typeOf(file);
    JsonNode known = Contracts.json(file);
    ObjectNode newer = known.deepCopy();
    newer.put("addedLater", "x").putObject("addedLaterToo").put("y", 1);
    newer.withArray("items").forEach(item -> ((ObjectNode) item).put("addedLater", true));
    if (!known.has("items")) {
      newer.remove("items");
    }
    assertThat(Contracts.read(type, newer)).isEqualTo(Contracts.read(type, known));
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void an_optional_field_that_an_older_producer_did_not_know_is_as_null(Path file) {
    EventType type = Contracts.typeOf(file);
    Set<String> required = required(Contracts.schema(type));
    JsonNode known = Contracts.json(file);
    ObjectNode withNull = known.deepCopy();
    ObjectNode without = known.deepCopy();
    known
        .properties()
        .forEach(field -> {
          if (!required.contains(field.getKey())) {
            withNull.putNull(field.getKey());
            without.remove(field.getKey());
          }
        });
    assertThat(Contracts.read(type, without)).isEqualTo(Contracts.read(type, withNull));
  }

  @Test
  void every_event_has_a_golden_file_and_one_with_its_optional_fields_null() {
    Map<EventType, List<Path>> files =
        Contracts.goldenFiles().stream().collect(Collectors.groupingBy(Contracts::typeOf));
    assertThat(files.keySet()).containsExactlyInAnyOrder(EventType.values());
    files.forEach((type, ofType) -> {
      Set<String> required = required(Contracts.schema(type));
      List<String> fields =
          Arrays.stream(type.contract().getRecordComponents())
              .map(component -> component.getName())
              .toList();
      for (String field : fields) {
        List<JsonNode> values =
            ofType.stream().map(file -> Contracts.json(file).path(field)).toList();
        assertThat(values).as("%s.%s with a value", type, field).anyMatch(value -> !value.isNull());
        if (!required.contains(field)) {
          assertThat(values)
              .as("%s.%s null or absent", type, field)
              .anyMatch(v -> v.isNull() || v.isMissingNode());
        }
      }
    });
  }

  private static Set<String> required(JsonNode schema) {
    return schema.get("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
  }
}
