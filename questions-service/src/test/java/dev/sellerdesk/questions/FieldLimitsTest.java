package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every field that a client writes: its longest value is taken, one more is refused by its name,
 * and so is a value of another type.
 */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class FieldLimitsTest extends QuestionsOverRest {

  /** What a field holds. */
  private enum Kind {
    /** A text of any lines. */
    TEXT,
    /** A text of one line. */
    LINE,
    /** Letters and digits. */
    WORD,
    DIGITS,
    CODE,
    TEXTS,
    DAYS,
    IDS
  }

  /** Who writes the field, where. */
  private enum Place {
    WEBSHOP("POST /questions"),
    CONTACT("POST /questions"),
    AT_PARTNERSERVICE("POST /partnerservice/questions"),
    CLOSE("POST /questions/{id}/close"),
    ESCALATE("POST /questions/{id}/partnerservice"),
    NOTE("POST /questions/{id}/notes"),
    ASSIGN("POST /questions/{id}/assignment"),
    TAGS("PUT /questions/{id}/tags"),
    MERGE("POST /questions/{id}/merge"),
    BULK("POST /questions/bulk"),
    FORWARD("POST /partnerservice/questions/{id}/forward"),
    VIEW("POST /saved-views"),
    SUBJECT("POST /subjects"),
    CLOSED_DAYS("PUT /partnerservice/retailers/{retailer}/closed-days");

    private final String operation;

    Place(String operation) {
      this.operation = operation;
    }
  }

  record Field(Place place, String name, Kind kind, int longest) {
    @Override
    public String toString() {
      return place.operation + " as " + place + ": " + name + ", at most " + longest;
    }
  }

  static Stream<Field> fields() {
    return Stream.of(
        new Field(Place.WEBSHOP, "retailerId", Kind.WORD, 40),
        new Field(Place.WEBSHOP, "orderNumber", Kind.WORD, 40),
        new Field(Place.WEBSHOP, "itemEan", Kind.DIGITS, 14),
        new Field(Place.WEBSHOP, "message", Kind.TEXT, 20_000),
        new Field(Place.AT_PARTNERSERVICE, "orderNumber", Kind.WORD, 40),
        new Field(Place.AT_PARTNERSERVICE, "message", Kind.TEXT, 20_000),
        new Field(Place.CONTACT, "orderNumber", Kind.WORD, 40),
        new Field(Place.CONTACT, "itemEan", Kind.DIGITS, 14),
        new Field(Place.CONTACT, "message", Kind.TEXT, 20_000),
        new Field(Place.CLOSE, "explanation", Kind.TEXT, 2_000),
        new Field(Place.ESCALATE, "reason", Kind.TEXT, 2_000),
        new Field(Place.NOTE, "text", Kind.TEXT, 5_000),
        new Field(Place.ASSIGN, "assignee", Kind.WORD, 200),
        new Field(Place.TAGS, "tags", Kind.TEXTS, 20),
        new Field(Place.MERGE, "duplicateIds", Kind.IDS, 20),
        new Field(Place.BULK, "ids", Kind.IDS, 100),
        new Field(Place.BULK, "explanation", Kind.TEXT, 2_000),
        new Field(Place.BULK, "reason", Kind.TEXT, 2_000),
        new Field(Place.BULK, "assignee", Kind.WORD, 200),
        new Field(Place.BULK, "tags", Kind.TEXTS, 20),
        new Field(Place.FORWARD, "note", Kind.TEXT, 2_000),
        new Field(Place.VIEW, "name", Kind.LINE, 80),
        new Field(Place.SUBJECT, "code", Kind.CODE, 60),
        new Field(Place.SUBJECT, "texts.nl", Kind.LINE, 120),
        new Field(Place.SUBJECT, "texts.fr", Kind.LINE, 120),
        new Field(Place.SUBJECT, "texts.en", Kind.LINE, 120),
        new Field(Place.CLOSED_DAYS, "days", Kind.DAYS, 400));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void the_longest_value_is_taken_and_one_more_is_refused_by_name(Field field) {
    Response longest = send(field, value(field.kind, field.longest));
    assertThat(longest.statusCode()).as(longest.asString()).isLessThan(500);
    assertThat(refused(longest))
        .as("the longest: " + longest.asString())
        .doesNotContain(field.name);

    refusedByName(field, value(field.kind, field.longest + 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void a_value_of_another_type_is_refused_by_name(Field field) {
    refusedByName(field, Map.of("not", "this"));
    boolean list = field.kind == Kind.TEXTS || field.kind == Kind.DAYS || field.kind == Kind.IDS;
    refusedByName(field, list ? "not a list" : List.of("a", "list"));
    if (list) {
      refusedByName(field, Collections.singletonList(null));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void a_character_that_no_database_keeps_is_refused_by_name(Field field) {
    String odd = "a" + (char) 0 + "b";
    switch (field.kind) {
      case TEXT, LINE, WORD, DIGITS, CODE -> refusedByName(field, odd);
      case TEXTS -> refusedByName(field, List.of(odd));
      case DAYS, IDS -> refusedByName(field, List.of(odd));
    }
  }

  private void refusedByName(Field field, Object value) {
    Response answer = send(field, value);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(refused(answer)).as(answer.asString()).anyMatch(name -> name.startsWith(field.name));
    assertThat(answer.jsonPath().<String>getList("violations.message"))
        .doesNotContain("", (String) null);
  }

  private static List<String> refused(Response answer) {
    List<String> fields =
        answer.statusCode() == 400
            ? new JsonPath(answer.asString()).getList("violations.field")
            : null;
    return fields == null ? List.of() : fields;
  }

  private static Object value(Kind kind, int length) {
    return switch (kind) {
      case TEXT -> "é\n".repeat(length / 2) + "é".repeat(length % 2);
      case LINE -> "é".repeat(length);
      case WORD -> "w".repeat(length);
      case DIGITS -> "8".repeat(length);
      case CODE -> "C".repeat(length);
      case TEXTS -> Stream.iterate(0, i -> i + 1).limit(length).map(i -> "label " + i).toList();
      case DAYS ->
          Stream.iterate(java.time.LocalDate.parse("2026-01-01"), day -> day.plusDays(1))
              .limit(length)
              .map(Object::toString)
              .toList();
      case IDS -> Stream.generate(() -> UUID.randomUUID().toString()).limit(length).toList();
    };
  }

  private Response send(Field field, Object value) {
    String[] operation = field.place.operation.split(" ");
    String path =
        operation[1]
            .replace("{retailer}", retailer)
            .replace("{id}", operation[1].contains("{id}") ? asked() : "");
    return as(token(field.place)).body(body(field, value)).request(operation[0], path);
  }

  private String token(Place place) {
    return switch (place) {
      case WEBSHOP -> Tokens.webshop();
      case AT_PARTNERSERVICE, FORWARD, SUBJECT, CLOSED_DAYS -> Tokens.partnerservice();
      case CONTACT, CLOSE, ESCALATE, NOTE, ASSIGN, TAGS, MERGE, BULK, VIEW ->
          Tokens.seller(retailer);
    };
  }

  /** All that is needed, with this value in the field. */
  private Map<String, Object> body(Field field, Object value) {
    Map<String, Object> body =
        switch (field.place) {
          case WEBSHOP, AT_PARTNERSERVICE -> request();
          case CONTACT -> {
            Map<String, Object> contact = request();
            contact.keySet().removeAll(List.of("retailerId", "channel", "language"));
            yield contact;
          }
          case BULK -> {
            Map<String, Object> bulk = new HashMap<>();
            bulk.put("ids", new ArrayList<>(List.of(UUID.randomUUID().toString())));
            bulk.put("action", "read");
            yield bulk;
          }
          case VIEW -> new HashMap<>(Map.of("query", ""));
          case SUBJECT -> new HashMap<>(Map.of("code", "L" + order.substring(1)));
          default -> new HashMap<>();
        };
    if (field.place == Place.SUBJECT) {
      Map<String, Object> texts = new HashMap<>(Map.of("nl", "nl", "fr", "fr", "en", "en"));
      body.put("texts", texts);
      if (field.name.startsWith("texts.")) {
        texts.put(field.name.substring("texts.".length()), value);
        return body;
      }
    }
    body.put(field.name, value);
    return body;
  }
}
