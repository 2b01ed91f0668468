package dev.sellerdesk.questions.overview;

import static dev.sellerdesk.questions.overview.StoredQuestions.question;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.questions.overview.StoredQuestions.Row;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The views of the overview, their order and their export. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class OverviewTest extends OverviewOverRest {

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
}
