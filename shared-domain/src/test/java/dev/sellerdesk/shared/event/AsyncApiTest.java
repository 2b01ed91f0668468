package dev.sellerdesk.shared.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The AsyncAPI document says what the code does: every event, nothing else, in its topic, with its
 * schema.
 */
class AsyncApiTest {

  private static final Path FILE = Contracts.MODULE.resolveSibling("docs").resolve("asyncapi.yaml");
  private static final JsonNode DOCUMENT = read();

  @Test
  void it_is_an_asyncapi_3_document() {
    assertThat(DOCUMENT.path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(DOCUMENT.at("/info/title").asText()).isNotBlank();
    assertThat(DOCUMENT.at("/info/version").asText()).isNotBlank();
    DOCUMENT
        .path("operations")
        .properties()
        .forEach(operation -> {
          assertThat(operation.getValue().path("action").asText())
              .as(operation.getKey())
              .isIn("send", "receive");
          assertThat(operation.getValue().at("/channel/$ref").asText())
              .as(operation.getKey())
              .isNotBlank();
        });
  }

  @Test
  void every_event_is_a_message_and_every_message_an_event() {
    List<String> names = new ArrayList<>();
    DOCUMENT
        .at("/components/messages")
        .properties()
        .forEach(message -> {
          if (!message.getKey().equals("DeadLetter")) {
            names.add(message.getValue().path("name").asText());
          }
        });
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EventType.values()).map(EventType::wireName).toList());
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void a_message_has_the_schema_of_its_event_and_the_headers_of_the_envelope(EventType type)
      throws IOException {
    JsonNode message = DOCUMENT.at("/components/messages/" + type.contract().getSimpleName());
    assertThat(message.path("name").asText()).isEqualTo(type.wireName());
    assertThat(message.path("contentType").asText()).isEqualTo("application/json");
    assertThat(message.at("/traits/0/$ref").asText())
        .isEqualTo("#/components/messageTraits/CloudEvent");
    Path schema = FILE.resolveSibling(message.at("/payload/$ref").asText()).normalize();
    assertThat(schema).exists();
    assertThat(Files.isSameFile(schema, Contracts.schemaFile(type))).isTrue();
  }

  @Test
  void the_channels_are_the_topics_each_with_its_dead_letters() {
    Set<String> topics =
        Arrays.stream(EventType.values()).map(EventType::topic).collect(Collectors.toSet());
    Set<String> addresses = new LinkedHashSet<>();
    DOCUMENT.path("channels").forEach(channel -> addresses.add(channel.path("address").asText()));
    Set<String> expected = new LinkedHashSet<>(topics);
    topics.forEach(topic -> expected.add(EventType.Topics.deadLettersOf(topic)));
    assertThat(addresses).isEqualTo(expected);
  }

  @Test
  void each_topic_carries_exactly_its_events() {
    Map<String, Set<String>> expected =
        Arrays.stream(EventType.values())
            .collect(
                Collectors.groupingBy(
                    EventType::topic,
                    Collectors.mapping(
                        type -> type.contract().getSimpleName(), Collectors.toSet())));
    DOCUMENT
        .path("channels")
        .forEach(channel -> {
          String address = channel.path("address").asText();
          Set<String> messages = new LinkedHashSet<>();
          channel.path("messages").fieldNames().forEachRemaining(messages::add);
          assertThat(messages)
              .as(address)
              .isEqualTo(address.endsWith(".dlq") ? Set.of("DeadLetter") : expected.get(address));
        });
  }

  @Test
  void every_topic_has_one_sender_and_somebody_who_listens() {
    DOCUMENT
        .path("channels")
        .properties()
        .forEach(channel -> {
          String ref = "#/channels/" + channel.getKey();
          List<String> actions = new ArrayList<>();
          DOCUMENT
              .path("operations")
              .forEach(operation -> {
                if (operation.at("/channel/$ref").asText().equals(ref)) {
                  actions.add(operation.path("action").asText());
                }
              });
          if (!channel.getKey().endsWith("DeadLetters")) {
            assertThat(actions).as(channel.getKey()).containsOnlyOnce("send").contains("receive");
          }
        });
  }

  @Test
  void every_reference_leads_somewhere() {
    List<String> references = new ArrayList<>();
    collectReferences(DOCUMENT, references);
    assertThat(references).hasSizeGreaterThan(30);
    for (String reference : references) {
      if (reference.startsWith("#")) {
        assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        assertThat(FILE.resolveSibling(reference)).as(reference).exists();
      }
    }
  }

  @Test
  void the_envelope_names_every_header() {
    Set<String> headers = new LinkedHashSet<>();
    DOCUMENT
        .at("/components/messageTraits/CloudEvent/headers/properties")
        .fieldNames()
        .forEachRemaining(headers::add);
    assertThat(headers)
        .containsExactlyInAnyOrder(
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_specversion",
            "ce_retailerid",
            "sequence",
            "content-type",
            "traceparent");
  }

  private static void collectReferences(JsonNode node, List<String> references) {
    if (node.path("$ref").isTextual()) {
      references.add(node.get("$ref").asText());
    }
    node.forEach(child -> collectReferences(child, references));
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Files.readString(FILE));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
