package dev.sellerdesk.questions.overview;

import static dev.sellerdesk.questions.overview.StoredQuestions.question;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.OrderPlaced;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding a question by words. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class SearchTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private String retailer;
  private StoredQuestions questions;

  @BeforeEach
  void a_retailer_of_our_own() {
    retailer = "S" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    questions = new StoredQuestions(retailer);
  }

  @ParameterizedTest
  @CsvSource({
    // the name, in part and without accents
    "müller, name",
    "MULLER, name",
    "zoë m, name",
    "mull, name",
    // mistyped: a letter wrong, missing, too many, two swapped
    "mullar, name",
    "muler, name",
    "mulller, name",
    "mlüler, name",
    // order number: grouped otherwise, begun, one character wrong
    "c4x-9910 lq5, number",
    "C4X99, number",
    "C4X9910LQ6, number",
    // item title and EAN
    "stofzuiger, item",
    "stofzuigers, item",
    "VX200, item",
    "5410987654321, item",
    "5410-987654321, item",
    // the subject in each language, and as people say it
    "retourneren, subject",
    "échange, subject",
    "returns, subject"
  })
  void Q_08_a_question_is_found_by(String words, String what) {
    questions.store(question().order("Z1Z1Z1Z1Z1"));
    UUID wanted =
        questions.store(
            switch (what) {
              case "name" -> question().customer("Zoë Müller").order("Z1Z1Z1Z1Z1");
              case "number" -> question().order("C4X9910LQ5");
              case "item" -> question().item("5410987654321", "Snoerloze stofzuiger VX200");
              case "subject" -> question().subject("RETURN");
              default -> throw new IllegalArgumentException(what);
            });

    assertThat(found(words)).containsExactly(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "De pakketten zijn beschadigd aangekomen bij de buren, beschadigde pakket",
    "De pakketten zijn beschadigd aangekomen bij de buren, waar is de pakket bij de buren",
    "Les colis sont arrivés endommagés, colis endommagé",
    "Les colis sont arrivés endommagés, arrive",
    "The parcels arrived broken and wet, broken parcel",
    "The parcels arrived broken and wet, arriving"
  })
  void Q_08_words_of_a_message_are_found_in_dutch_french_and_english(String said, String words) {
    UUID asked = asked(said);
    questions.store(question());

    if (words.startsWith("waar")) {
      assertThat(found(words)).as("every telling word has to be there").isEmpty();
    } else {
      assertThat(found(words)).containsExactly(asked);
    }
  }

  @Test
  void Q_08_similar_names_are_shown_only_when_nothing_is_written_like_that() {
    UUID jansen = questions.store(question().customer("Erika Jansen"));
    UUID janssen = questions.store(question().customer("Piet Janssen"));

    assertThat(found("jansen")).containsExactly(jansen);
    assertThat(found("janssen")).containsExactly(janssen);
    assertThat(found("janzen")).contains(jansen);
    assertThat(found("wilhelmina")).isEmpty();
  }

  @Test
  void Q_08_pages_of_a_mistyped_search_go_on_as_the_first_began() {
    for (int i = 0; i < 5; i++) {
      questions.store(question());
    }
    String cursor = null;
    int seen = 0;
    do {
      var request =
          given()
              .auth()
              .oauth2(Tokens.seller(retailer))
              .queryParam("q", "jasnen")
              .queryParam("limit", 2);
      Response page =
          (cursor == null ? request : request.queryParam("cursor", cursor)).get("/questions");
      assertThat(page.statusCode()).isEqualTo(200);
      seen += page.<List<String>>path("items.id").size();
      cursor = page.path("nextCursor");
    } while (cursor != null);

    assertThat(seen).isEqualTo(5);
  }

  @Test
  void Q_09_the_name_is_found_as_soon_as_the_order_is_known() {
    String order = "O" + retailer;
    String id = asked("Hallo", order).toString();
    assertThat(found("vandenberghe")).isEmpty();

    TestEvents.publish(
        new OrderPlaced(
            order,
            retailer,
            Instant.now().minusSeconds(60),
            "c-9",
            "Anneke",
            "Vandenberghe",
            "a@customer.example",
            null,
            "nl",
            "BE",
            null,
            0,
            "EUR",
            List.of(new OrderPlaced.Item("1", "8712345678906", "Kettle", 1, 100, "FBR"))));

    await()
        .atMost(PATIENCE)
        .until(() -> found("vandenberghe"), List.of(UUID.fromString(id))::equals);
    assertThat(found("kettle")).hasSize(1);
  }

  @Test
  void a_name_that_is_erased_is_found_no_more_in_no_spelling() {
    UUID id = questions.store(question().customer("Quirinus Onvergetelijk"));
    UUID other = questions.store(question().customer("Quirinus Smit"));
    assertThat(found("onvergetelijk")).containsExactly(id);

    questions.execute(
        "update customer_question set customer_name = null, customer_ref = null, ordered_at = null where id = ?",
        id);

    assertThat(found("onvergetelijk")).isEmpty();
    assertThat(found("onvergetelijkk")).isEmpty();
    assertThat(found("quirinis")).containsExactly(other);
  }

  @Test
  void a_question_that_is_deleted_leaves_no_word_behind() {
    UUID id = questions.store(question().customer("Xaverius Eenmalig"));
    questions.execute("delete from customer_question where id = ?", id);

    assertThat(found("xaverius")).isEmpty();
    assertThat(questions.column("select find_questions(?, 'xaverius', null, true)", retailer))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"question_search", "search_word"})
  void Q_13_the_search_index_cannot_be_read_past_its_question(String table) {
    questions.store(question());

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> RetailerRows.visible(table, retailer))
        .hasRootCauseMessage("ERROR: permission denied for table " + table);
  }

  @Test
  void Q_13_the_search_answers_only_about_the_retailer_of_the_connection() {
    questions.store(question());
    StoredQuestions stranger = new StoredQuestions("X" + retailer);
    String search = "select find_questions(?, 'jansen', null, false)";

    assertThat(questions.column(search, retailer)).hasSize(1);
    assertThat(stranger.column(search, retailer)).isEmpty();
    assertThat(new StoredQuestions("").column(search, retailer)).isEmpty();
    stranger.execute(
        "select search_add_text(id, 'foreign words') from (select cast(? as uuid) id) x",
        questions.store(question()));
    assertThat(found("foreign words")).isEmpty();
  }

  private UUID asked(String message) {
    return asked(message, "O" + UUID.randomUUID().toString().substring(0, 8));
  }

  private UUID asked(String message, String order) {
    return UUID.fromString(
        given()
            .auth()
            .oauth2(Tokens.webshop())
            .contentType("application/json")
            .body(
                Map.of(
                    "retailerId",
                    retailer,
                    "orderNumber",
                    order,
                    "itemEan",
                    "8712345678906",
                    "subject",
                    "OTHER",
                    "channel",
                    "EMAIL",
                    "message",
                    message))
            .post("/questions")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private List<UUID> found(String words) {
    Response answer =
        given().auth().oauth2(Tokens.seller(retailer)).queryParam("q", words).get("/questions");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.<List<String>>path("items.id").stream().map(UUID::fromString).toList();
  }
}
