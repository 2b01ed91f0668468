package dev.sellerdesk.questions.overview;

import static dev.sellerdesk.questions.overview.StoredQuestions.question;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.questions.overview.StoredQuestions.Row;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of the overview through REST. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class OverviewTest {

  private static final Instant T = Instant.parse("2026-11-20T11:00:00Z");

  private String retailer;
  private StoredQuestions questions;

  @BeforeEach
  void a_retailer_of_our_own() {
    retailer = "V" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    questions = new StoredQuestions(retailer);
  }

  @Test
  void Q_02_the_views_hold_what_their_names_say() {
    UUID asked = questions.store(question().opened(T));
    UUID answered = questions.store(question().opened(T.plusSeconds(1)).answered());
    UUID handled = questions.store(question().opened(T.plusSeconds(2)).closed(T.plusSeconds(9)));

    assertThat(list(Map.of())).containsExactly(asked, answered);
    assertThat(list(Map.of("view", "open"))).containsExactly(asked, answered);
    assertThat(list(Map.of("view", "handled"))).containsExactly(handled);
    assertThat(list(Map.of("view", "all"))).containsExactly(asked, answered, handled);
    assertThat(list(Map.of("view", "awaiting"))).containsExactly(asked);
    assertThat(list(Map.of("view", "follow-up"))).isEmpty();
  }

  @Test
  void Q_03_handled_questions_begin_with_the_last_closed() {
    UUID early = questions.store(question().opened(T).closed(T.plusSeconds(10)));
    UUID late = questions.store(question().opened(T).closed(T.plusSeconds(20)));

    assertThat(list(Map.of("view", "handled"))).containsExactly(late, early);
    assertThat(list(Map.of("view", "handled", "sort", "oldest"))).containsExactly(early, late);
  }

  @Test
  void Q_04_the_oldest_is_on_top_and_a_reopened_one_ranks_by_its_reopening() {
    UUID reopened = questions.store(question().opened(T).reopened(T.plusSeconds(60)));
    UUID older = questions.store(question().opened(T.plusSeconds(30)));
    UUID younger = questions.store(question().opened(T.plusSeconds(90)));

    assertThat(list(Map.of())).containsExactly(older, reopened, younger);
    assertThat(list(Map.of("sort", "newest"))).containsExactly(younger, reopened, older);
    seller()
        .get("/questions")
        .then()
        .body(
            "items[1].openedAt", is("2026-11-20T11:00:00Z"),
            "items[1].rankedAt", is("2026-11-20T11:01:00Z"));
  }

  @Test
  void Q_04_equals_come_in_the_order_of_their_case_numbers() {
    List<UUID> stored = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      stored.add(questions.store(question().opened(T)));
    }

    assertThat(list(Map.of())).isEqualTo(stored);
    assertThat(list(Map.of("sort", "newest"))).isEqualTo(stored.reversed());
  }

  @Test
  void Q_06_awaiting_since_puts_the_longest_waiting_first_and_the_others_last() {
    UUID answered = questions.store(question().opened(T.minusSeconds(50)).answered());
    UUID second = questions.store(question().opened(T.plusSeconds(5)));
    UUID first = questions.store(question().opened(T).reopened(T.plusSeconds(100)));

    assertThat(list(Map.of("sort", "awaiting-since"))).containsExactly(first, second, answered);
    assertThat(list(Map.of("view", "all", "sort", "awaiting-since")))
        .containsExactly(first, second, answered);
  }

  @Test
  void Q_09_a_row_shows_order_customer_subject_and_status() {
    questions.store(question().order("B777").customer("Jan Smit").subject("REFUND"));

    seller()
        .get("/questions")
        .then()
        .body(
            "items[0].orderNumber", is("B777"),
            "items[0].customerName", is("Jan Smit"),
            "items[0].subject.code", is("REFUND"),
            "items[0].subject.text", is("Refund"),
            "items[0].status", is("OPEN"));
  }

  @ParameterizedTest
  @CsvSource({
    "subject, REFUND",
    "customerName, smit",
    "customerName, SMI",
    "customerName, jan  smit",
    "orderNumber, B777",
    "ean, 4006381333931",
    "channel, DM",
    "lastMessageFrom, 2026-11-25",
    "lastMessageFrom, 2026-11-25T09:00:00Z",
    "lastMessageFrom, 2026-11-25T10:00:00+01:00",
    "q, smit",
    "q, b777",
    "q, drill",
    "q, 4006381333931"
  })
  void Q_58_each_filter_narrows_the_list(String filter, String value) {
    questions.store(question().opened(T));
    UUID wanted =
        questions.store(
            question()
                .opened(T)
                .order("B777")
                .customer("Jan Smit")
                .subject("REFUND")
                .item("4006381333931", "Cordless drill")
                .channel("DM")
                .lastMessage(Instant.parse("2026-11-25T09:00:00Z")));

    assertThat(list(Map.of(filter, value))).containsExactly(wanted);
  }

  @Test
  void Q_58_filters_combine_with_and() {
    UUID wanted = questions.store(question().customer("Jan Smit").subject("REFUND"));
    questions.store(question().customer("Jan Smit"));
    questions.store(question().subject("REFUND"));

    assertThat(list(Map.of("customerName", "smit", "subject", "REFUND"))).containsExactly(wanted);
    assertThat(list(Map.of("customerName", "smit", "subject", "INVOICE"))).isEmpty();
  }

  @Test
  void Q_58_a_day_of_the_last_message_is_a_day_in_the_sellers_country() {
    // 23:30 in Amsterdam on the 24th, 00:30 on the 25th
    UUID before = questions.store(question().lastMessage(Instant.parse("2026-11-24T22:30:00Z")));
    UUID after = questions.store(question().lastMessage(Instant.parse("2026-11-24T23:30:00Z")));

    assertThat(list(Map.of("lastMessageTo", "2026-11-24"))).containsExactly(before);
    assertThat(list(Map.of("lastMessageFrom", "2026-11-25"))).containsExactly(after);
    assertThat(list(Map.of("lastMessageFrom", "2026-11-24", "lastMessageTo", "2026-11-25")))
        .containsExactly(before, after);
    assertThat(list(Map.of("lastMessageTo", "2026-11-24T22:30:00Z"))).containsExactly(before);
    assertThat(list(Map.of("lastMessageTo", "2026-11-24T22:29:59Z"))).isEmpty();
  }

  @Test
  void Q_40_a_case_number_is_found_however_it_is_written() {
    Row row = question();
    UUID wanted = questions.store(row);
    questions.store(question());
    String bare = row.caseNumber().replace("-", "");
    String spaced = row.caseNumber().toLowerCase().replace("-", " ");

    for (String written : List.of(row.caseNumber(), bare, spaced)) {
      assertThat(list(Map.of("caseNumber", written))).as(written).containsExactly(wanted);
      assertThat(list(Map.of("q", written))).as(written).containsExactly(wanted);
    }
    assertThat(list(Map.of("q", bare.substring(1)))).containsExactly(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"caseNumber", "q"})
  void Q_40_a_wrong_check_digit_says_so(String parameter) {
    String right = question().caseNumber();
    int digit = right.charAt(right.length() - 1) - '0';
    String wrong = right.substring(0, right.length() - 1) + (digit + 1) % 10;

    seller()
        .queryParam(parameter, wrong)
        .get("/questions")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", is(parameter))
        .body("violations[0].message", containsString("check digit"));
  }

  @Test
  void Q_13_another_sellers_questions_are_in_no_list() {
    Row row = question();
    questions.store(row);
    String stranger = Tokens.seller("X" + retailer);

    for (Map<String, String> filter :
        List.of(
            Map.of("view", "all"),
            Map.of("view", "all", "q", "jansen"),
            Map.of("view", "all", "caseNumber", row.caseNumber()))) {
      as(stranger).queryParams(filter).get("/questions").then().body("items", hasSize(0));
      assertThat(csv(stranger, filter)).hasSize(1);
    }
  }

  @Test
  void Q_19_what_partnerservice_holds_is_in_no_list_search_or_export() {
    Row row = question().customer("Wilma Verborgen").withPartnerservice();
    UUID held = questions.store(row);
    List<Map<String, String>> everywhere = new ArrayList<>();
    for (String view : List.of("open", "handled", "all", "awaiting", "follow-up")) {
      everywhere.add(Map.of("view", view));
    }
    everywhere.add(Map.of("q", "verborgen"));
    everywhere.add(Map.of("q", "vreborgen"));
    everywhere.add(Map.of("customerName", "wilma"));
    everywhere.add(Map.of("caseNumber", row.caseNumber()));
    everywhere.add(Map.of("orderNumber", "A2K8290LP8"));

    for (Map<String, String> filter : everywhere) {
      assertThat(list(filter)).as(filter.toString()).isEmpty();
      assertThat(csv(Tokens.seller(retailer), filter)).as(filter.toString()).hasSize(1);
    }
    assertThat(
            as(Tokens.partnerservice())
                .queryParam("retailerId", retailer)
                .queryParam("q", "verborgen")
                .get("/questions")
                .<List<String>>path("items.id"))
        .containsExactly(held.toString());

    questions.handToSeller(held);
    assertThat(list(Map.of("q", "verborgen"))).containsExactly(held);
  }

  @Test
  void partnerservice_searches_words_within_one_retailer_and_numbers_everywhere() {
    Row row = question().order("P" + retailer);
    UUID id = questions.store(row);

    as(Tokens.partnerservice())
        .queryParam("q", "jansen")
        .get("/questions")
        .then()
        .statusCode(400)
        .body("violations[0].field", is("retailerId"));
    for (Map<String, String> filter :
        List.of(
            Map.of("caseNumber", row.caseNumber()),
            Map.of("q", row.caseNumber()),
            Map.of("orderNumber", "P" + retailer))) {
      as(Tokens.partnerservice())
          .queryParams(filter)
          .get("/questions")
          .then()
          .statusCode(200)
          .body("items.id", is(List.of(id.toString())));
    }
    seller().queryParam("retailerId", retailer).get("/questions").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "view, closed",
    "view, OPEN",
    "sort, age",
    "limit, 0",
    "limit, -1",
    "limit, 201",
    "limit, 10000",
    "limit, ten",
    "cursor, AAAA",
    "cursor, '!'",
    "channel, FAX",
    "lastMessageFrom, yesterday",
    "lastMessageFrom, 2026-02-30",
    "lastMessageTo, 1999-12-31",
    "lastMessageTo, +99999-01-01T00:00:00Z",
    "caseNumber, 12",
    "orderNumber, a b",
    "q, ' '",
    "customerName, ' '",
    "views, open"
  })
  void a_parameter_that_makes_no_sense_is_refused_by_name(String parameter, String value) {
    seller()
        .queryParam(parameter, value)
        .get("/questions")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", containsString(parameter));
  }

  @Test
  void an_unknown_subject_finds_nothing_and_odd_words_do_no_harm() {
    questions.store(question());

    assertThat(list(Map.of("subject", "NO_SUCH_SUBJECT"))).isEmpty();
    for (String odd :
        List.of(
            "'", "''; drop table customer_question --", "\\", "&|!():*", "%_", "<->", "😀", "ﷺ")) {
      seller().queryParam("q", odd).get("/questions").then().statusCode(200);
      seller().queryParam("customerName", odd).get("/questions").then().statusCode(200);
    }
    assertThat(list(Map.of())).hasSize(1);
  }

  @Test
  void a_cursor_belongs_to_its_list_and_its_reader() {
    questions.store(question());
    questions.store(question());
    String cursor = seller().queryParam("limit", 1).get("/questions").path("nextCursor");

    seller().queryParam("cursor", cursor).get("/questions").then().statusCode(200);
    seller()
        .queryParam("cursor", cursor)
        .queryParam("view", "all")
        .get("/questions")
        .then()
        .statusCode(400);
    as(Tokens.seller("X" + retailer))
        .queryParam("cursor", cursor)
        .get("/questions")
        .then()
        .statusCode(400);
    char last = cursor.charAt(cursor.length() - 3);
    String forged =
        cursor.substring(0, cursor.length() - 3)
            + (last == 'A' ? 'B' : 'A')
            + cursor.substring(cursor.length() - 2);
    seller().queryParam("cursor", forged).get("/questions").then().statusCode(400);
  }

  @Test
  void an_export_has_every_row_of_the_view_and_no_formulas() {
    for (int i = 0; i < 1_203; i++) {
      questions.store(
          question()
              .opened(T.plusSeconds(i))
              .customer(i == 7 ? "=cmd|'/c calc'!A1" : "Erika \"E\" Jansen, jr"));
    }
    questions.store(question().closed(T.plusSeconds(5_000)));

    List<String> lines = csv(Tokens.seller(retailer), Map.of("view", "open"));

    assertThat(lines).hasSize(1 + 1_203);
    assertThat(lines.getFirst()).startsWith("caseNumber,orderNumber,customerName,subject");
    assertThat(lines.get(1)).contains(",\"Erika \"\"E\"\" Jansen, jr\",");
    assertThat(lines.get(8)).contains(",'=cmd|'/c calc'!A1,");
    assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).distinct())
        .hasSize(1_203);
  }

  @Test
  void an_export_follows_the_filters_and_refuses_what_a_list_refuses() {
    questions.store(question().customer("Jan Smit"));
    questions.store(question());

    assertThat(csv(Tokens.seller(retailer), Map.of("q", "smit"))).hasSize(2);
    seller().accept("text/csv").queryParam("view", "nope").get("/questions").then().statusCode(400);
    given().accept("text/csv").get("/questions").then().statusCode(401);
    as(Tokens.webshop()).accept("text/csv").get("/questions").then().statusCode(403);
  }

  private List<UUID> list(Map<String, String> parameters) {
    Response answer = seller().queryParams(parameters).get("/questions");
    assertThat(answer.statusCode()).as(parameters + " " + answer.asString()).isEqualTo(200);
    return answer.<List<String>>path("items.id").stream().map(UUID::fromString).toList();
  }

  private List<String> csv(String token, Map<String, String> parameters) {
    Response answer = as(token).accept("text/csv").queryParams(parameters).get("/questions");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("text/csv");
    return answer.asString().lines().toList();
  }

  private RequestSpecification seller() {
    return as(Tokens.seller(retailer));
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
