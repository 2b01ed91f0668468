package dev.sellerdesk.shared.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schemas are what other teams read; these tests keep them the same as the records. */
class EventSchemasTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /**
   * Names under which data about a person travels; a new one must be added here or get another
   * name.
   */
  private static final Set<String> PERSONAL =
      Set.of(
          "customerRef",
          "customerName",
          "customerFirstName",
          "customerLastName",
          "customerEmail",
          "customerPhone",
          "note",
          "explanation",
          "message",
          "sentBy",
          "openedBy",
          "escalatedBy",
          "assignee",
          "token");

  static List<Path> goldenFiles() {
    return Contracts.goldenFiles();
  }

  @Test
  void every_event_has_a_schema_and_every_schema_an_event() {
    assertThat(Contracts.list(Contracts.SCHEMAS))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EventType.values()).map(Contracts::schemaFile).toList());
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void a_schema_is_itself_valid_and_says_what_it_describes(EventType type) {
    JsonNode schema = Contracts.schema(type);
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(schema.toString(), InputFormat.JSON)).isEmpty();
    assertThat(schema.get("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.get("$id").asText())
        .isEqualTo("urn:sellerdesk:event:" + Contracts.shortName(type));
    assertThat(schema.get("title").asText()).isEqualTo(type.contract().getSimpleName());
    assertThat(schema.get("description").asText()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void the_properties_are_the_components_of_the_record(EventType type) {
    compare(type.contract(), Contracts.schema(type));
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void every_golden_file_is_valid(Path file) {
    EventType type = Contracts.typeOf(file);
    assertThat(errors(type, Contracts.json(file))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void a_broken_event_is_not_valid(EventType type) {
    JsonNode golden =
        Contracts.json(Contracts.GOLDEN_FILES.resolve(Contracts.shortName(type) + ".json"));
    JsonNode schema = Contracts.schema(type);
    schema
        .get("properties")
        .properties()
        .forEach(property -> {
          String name = property.getKey();
          ObjectNode wrongType = golden.deepCopy();
          wrongType.putObject(name);
          assertThat(errors(type, wrongType)).as("%s as an object", name).isNotEmpty();
          if (property.getValue().has("format") || property.getValue().has("enum")) {
            ObjectNode wrongForm = golden.deepCopy();
            wrongForm.put(name, "certainly not");
            assertThat(errors(type, wrongForm)).as("%s in a wrong form", name).isNotEmpty();
          }
        });
    schema
        .get("required")
        .forEach(name -> {
          ObjectNode missing = golden.deepCopy();
          missing.remove(name.asText());
          assertThat(errors(type, missing)).as("without %s", name).isNotEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void readers_tolerate_fields_they_do_not_know(EventType type) {
    JsonNode golden =
        Contracts.json(Contracts.GOLDEN_FILES.resolve(Contracts.shortName(type) + ".json"));
    ObjectNode newer = golden.deepCopy();
    newer.put("addedLater", 1);
    assertThat(errors(type, newer)).isEmpty();
  }

  @Test
  void personal_data_is_marked_as_such_and_nothing_else() {
    for (EventType type : EventType.values()) {
      Set<String> marked = new TreeSet<>();
      Set<String> expected = new TreeSet<>();
      collectPersonal(Contracts.schema(type), marked, expected);
      assertThat(marked).as(type.wireName()).isEqualTo(expected);
    }
  }

  private static void collectPersonal(JsonNode schema, Set<String> marked, Set<String> expected) {
    schema
        .path("properties")
        .properties()
        .forEach(property -> {
          if (property.getValue().path("x-personal-data").asBoolean()) {
            marked.add(property.getKey());
          }
          if (PERSONAL.contains(property.getKey())) {
            expected.add(property.getKey());
          }
          collectPersonal(property.getValue().path("items"), marked, expected);
        });
  }

  private static List<Error> errors(EventType type, JsonNode event) {
    return REGISTRY
        .getSchema(Contracts.schema(type).toString())
        .validate(
            event.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static void compare(Class<?> contract, JsonNode schema) {
    String where = contract.getSimpleName();
    JsonNode properties = schema.get("properties");
    assertThat(names(properties))
        .as(where)
        .containsExactlyElementsOf(
            Arrays.stream(contract.getRecordComponents()).map(RecordComponent::getName).toList());
    assertThat(schema.get("additionalProperties").asBoolean()).as(where).isTrue();
    List<String> required = schema.get("required").valueStream().map(JsonNode::asText).toList();
    for (RecordComponent component : contract.getRecordComponents()) {
      String name = where + "." + component.getName();
      JsonNode property = properties.get(component.getName());
      boolean nullable = property.get("type").isArray();
      assertThat(property.path("description").asText()).as(name).isNotBlank();
      assertThat(required.contains(component.getName()))
          .as("%s required", name)
          .isEqualTo(!nullable);
      assertThat(nullable && component.getType().isPrimitive())
          .as("%s is never null in Java", name)
          .isFalse();
      String type = nullable ? property.get("type").get(0).asText() : property.get("type").asText();
      if (nullable) {
        assertThat(property.get("type").get(1).asText()).as(name).isEqualTo("null");
      }
      assertThat(type).as(name).isEqualTo(jsonType(component.getType()));
      assertThat(property.path("format").asText()).as(name).isIn(formats(component.getType()));
      if (component.getGenericType() instanceof ParameterizedType list) {
        compare((Class<?>) list.getActualTypeArguments()[0], property.get("items"));
      }
    }
  }

  private static Set<String> names(JsonNode properties) {
    Set<String> names = new LinkedHashSet<>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String jsonType(Class<?> type) {
    return switch (type) {
      case Class<?> c when c == int.class || c == long.class -> "integer";
      case Class<?> c when c == boolean.class -> "boolean";
      case Class<?> c when c == List.class -> "array";
      default -> "string";
    };
  }

  private static List<String> formats(Class<?> type) {
    return switch (type) {
      case Class<?> c when c == UUID.class -> List.of("uuid");
      case Class<?> c when c == Instant.class -> List.of("date-time");
      case Class<?> c when c == LocalDate.class -> List.of("date");
      default -> List.of("");
    };
  }
}
