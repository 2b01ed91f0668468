package dev.sellerdesk.questions.overview;

import static dev.sellerdesk.questions.overview.StoredQuestions.question;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.OrderPlaced;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers ask about (Q-47 to Q-52, D11). */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class InsightsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final String KETTLE = "8712345678906";
  private static final String DRILL = "4006381333931";

  private String retailer;
  private StoredQuestions questions;
  private Instant now;

  @BeforeEach
  void a_retailer_of_our_own() {
    retailer = "I" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    questions = new StoredQuestions(retailer);
    // the sandbox clock of this service may be ahead
    now =
        Instant.parse(given().auth().oauth2(Tokens.seller("1")).get("/sandbox/clock").path("now"));
  }

  @Test
  void Q_47_subjects_are_shown_with_count_and_share() {
    ask(3, "REFUND", KETTLE);
    ask(1, "DEFECTIVE", KETTLE);

    given()
        .auth()
        .oauth2(Tokens.seller(retailer))
        .get("/insights/subjects")
        .then()
        .statusCode(200)
        .body(
            "items.code", is(List.of("REFUND", "DEFECTIVE")),
            "items.questions", is(List.of(3, 1)),
            "items.share", is(List.of(75.00f, 25.00f)),
            "items[0].texts.nl", is("Terugbetaling"),
            "total.questions", is(4));
  }

  @Test
  void Q_48_items_are_ranked_by_a_fair_rate_on_request() {
    // one question on one sale, five on a hundred, twenty on two thousand
    sold(1, "4000000000001", "Rare");
    ask(1, "OTHER", "4000000000001");
    sold(100, DRILL, "Drill");
    ask(5, "OTHER", DRILL);
    sold(2_000, KETTLE, "Kettle");
    ask(20, "OTHER", KETTLE);
    until("total.soldUnits", 2_101);

    JsonPath byRate = items(Map.of("sort", "rate"));

    assertThat(byRate.getList("items.ean")).containsExactly("4000000000001", DRILL, KETTLE);
    assertThat(byRate.getList("items.per100")).containsExactly(100.0f, 5.0f, 1.0f);
    assertThat(byRate.getFloat("items[0].per100AtLeast")).isEqualTo(5.13f);
    assertThat(byRate.getFloat("items[1].per100AtLeast")).isEqualTo(1.97f);
    assertThat(byRate.getString("items[1].title")).isEqualTo("Drill");
    assertThat(byRate.getInt("items[1].soldUnits")).isEqualTo(100);
  }

  @Test
  void D_11_an_item_with_a_lucky_question_does_not_lead_one_with_many() {
    sold(10, "4000000000001", "Rare");
    ask(1, "OTHER", "4000000000001");
    sold(1_000, KETTLE, "Kettle");
    ask(60, "OTHER", KETTLE);
    until("total.soldUnits", 1_010);

    JsonPath byRate = items(Map.of("sort", "rate"));

    assertThat(byRate.getList("items.per100")).containsExactly(6.0f, 10.0f);
    assertThat(byRate.getList("items.ean")).containsExactly(KETTLE, "4000000000001");
  }

  @Test
  void Q_49_a_period_is_local_days_and_ends_with_today() {
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    Instant midnight = today.atStartOfDay(ZONE).toInstant();
    questions.store(question().opened(midnight).subject("REFUND"));
    questions.store(question().opened(midnight.minusMillis(1)).subject("INVOICE"));
    questions.store(
        question()
            .opened(today.minusDays(28).atStartOfDay(ZONE).toInstant().plusSeconds(60))
            .subject("OTHER"));

    assertThat(codes(Map.of("from", today.toString()))).containsExactly("REFUND");
    assertThat(
            codes(
                Map.of("to", today.minusDays(1).toString(), "from", today.minusDays(1).toString())))
        .containsExactly("INVOICE");
    assertThat(codes(Map.of())).containsExactlyInAnyOrder("REFUND", "INVOICE");
    assertThat(codes(Map.of("from", today.minusMonths(6).toString()))).hasSize(3);
  }

  @Test
  void Q_49_older_than_six_months_is_refused_with_its_rule() {
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    for (String what : List.of("subjects", "items")) {
      for (Map<String, String> period :
          List.of(
              Map.of("from", today.minusMonths(6).minusDays(1).toString()),
              Map.of("to", today.plusDays(1).toString()))) {
        insights(what, period)
            .then()
            .statusCode(422)
            .contentType("application/problem+json")
            .body("ruleId", is("Q-49"));
      }
    }
  }

  @Test
  void Q_50_period_item_and_subject_combine() {
    ask(2, "REFUND", KETTLE);
    ask(3, "REFUND", DRILL);
    ask(4, "DEFECTIVE", DRILL);

    assertThat(items(Map.of("subject", "REFUND")).getList("items.questions")).containsExactly(3, 2);
    assertThat(items(Map.of("ean", DRILL)).getList("items.questions")).containsExactly(7);
    assertThat(codes(Map.of("ean", DRILL))).containsExactly("DEFECTIVE", "REFUND");
    assertThat(items(Map.of("ean", DRILL, "subject", "REFUND")).getInt("total.questions"))
        .isEqualTo(3);
    assertThat(
            items(
                    Map.of(
                        "ean", DRILL, "to", LocalDate.ofInstant(now, ZONE).minusDays(1).toString()))
                .getList("items"))
        .isEmpty();
  }

  @Test
  void Q_51_the_item_with_most_questions_is_on_top() {
    ask(1, "OTHER", DRILL);
    ask(2, "OTHER", KETTLE);

    assertThat(items(Map.of()).getList("items.ean")).containsExactly(KETTLE, DRILL);
    assertThat(items(Map.of("limit", "1")).getList("items.ean")).containsExactly(KETTLE);
  }

  @Test
  void Q_52_a_subject_says_what_to_work_on() {
    ask(1, "WHERE_IS_MY_ORDER", KETTLE);

    assertThat(insights("subjects", Map.of()).jsonPath().getString("items[0].advice"))
        .isEqualTo("DELIVERY_TIME");
  }

  @Test
  void Q_19_what_partnerservice_holds_and_what_the_seller_began_does_not_count() {
    UUID id = questions.store(question().opened(now).subject("REFUND"));
    questions.store(question().opened(now).subject("REFUND").initiator("SELLER"));
    assertThat(count("REFUND")).isEqualTo(1);

    questions.handToPartnerservice(id);
    assertThat(count("REFUND")).isZero();
    questions.handToSeller(id);
    assertThat(count("REFUND")).isEqualTo(1);
  }

  @Test
  void insights_equal_a_recount_whatever_happened() {
    Random dice = new Random(20_261_122);
    List<UUID> stored = new ArrayList<>();
    String[] subjects = {"REFUND", "OTHER", "DEFECTIVE"};
    String[] eans = {KETTLE, DRILL, null};
    for (int i = 0; i < 400; i++) {
      UUID any = stored.isEmpty() ? null : stored.get(dice.nextInt(stored.size()));
      switch (any == null ? 0 : dice.nextInt(7)) {
        case 0, 1, 2 ->
            stored.add(
                questions.store(
                    question()
                        .opened(now.minus(Duration.ofDays(dice.nextInt(60))))
                        .subject(subjects[dice.nextInt(3)])
                        .item(eans[dice.nextInt(3)], null)));
        case 3 -> questions.close(any, now);
        case 4 -> questions.reopen(any, now);
        case 5 -> {
          questions.handToPartnerservice(any);
          if (dice.nextBoolean()) {
            questions.handToSeller(any);
          }
        }
        default ->
            questions.execute(
                "update customer_question set subject_code = 'INVOICE' where id = ?", any);
      }
      if (dice.nextInt(40) == 0) {
        new StoredQuestions("*").column("select insight_add_up(?)", 1 + dice.nextInt(50));
      }
    }

    List<String> recount =
        questions.column(
            "select subject_code || ' ' || coalesce(item_ean, '') || ' ' || count(*) from customer_question "
                + "where custody = 'SELLER' group by subject_code, item_ean order by 1");
    List<String> counted =
        questions.column(
            "select subject_code || ' ' || ean || ' ' || sum(n) from (select * from (select subject_code, ean, n from insight union all "
                + "select subject_code, ean, n from insight_change) a) b group by subject_code, ean having sum(n) > 0 order by 1");
    assertThat(counted).isNotEmpty().isEqualTo(recount);
  }

  @Test
  void insights_are_exported_as_csv() {
    ask(2, "REFUND", KETTLE);
    ask(1, "OTHER", DRILL);

    assertThat(csv("subjects"))
        .containsExactly(
            "code,text,questions,share,per100,per100AtLeast",
            "REFUND,Refund,2,66.67,,",
            "OTHER,Something else,1,33.33,,");
    assertThat(csv("items"))
        .containsExactly(
            "ean,title,questions,share,soldUnits,per100,per100AtLeast",
            KETTLE + ",,2,66.67,0,,",
            DRILL + ",,1,33.33,0,,");
  }

  @ParameterizedTest
  @CsvSource({
    "from, tomorrow",
    "from, 2026-02-30",
    "to, 20261122",
    "sort, share",
    "limit, 0",
    "limit, 10000",
    "subject, what?",
    "ean, a b",
    "period, P28D"
  })
  void nonsense_is_refused_by_name(String parameter, String value) {
    insights("items", Map.of(parameter, value))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", org.hamcrest.Matchers.containsString(parameter));
  }

  @Test
  void others_see_nothing_of_it() {
    ask(1, "REFUND", KETTLE);

    given()
        .auth()
        .oauth2(Tokens.seller("X" + retailer))
        .get("/insights/subjects")
        .then()
        .statusCode(200)
        .body("total.questions", is(0));
    for (String token : List.of(Tokens.webshop(), Tokens.partnerservice())) {
      given().auth().oauth2(token).get("/insights/items").then().statusCode(403);
    }
    given().get("/insights/items").then().statusCode(401);
  }

  private void ask(int times, String subject, String ean) {
    for (int i = 0; i < times; i++) {
      questions.store(question().opened(now).subject(subject).item(ean, null));
    }
  }

  private void sold(int units, String ean, String title) {
    String order = "O" + UUID.randomUUID().toString().substring(0, 12);
    TestEvents.publish(
        new OrderPlaced(
            order,
            retailer,
            now,
            "c-1",
            "Jan",
            "Smit",
            "j@customer.example",
            null,
            "nl",
            "NL",
            null,
            0,
            "EUR",
            List.of(new OrderPlaced.Item("1", ean, title, units, 100, "FBR"))));
  }

  private void until(String field, int value) {
    await().atMost(Duration.ofSeconds(20)).until(() -> items(Map.of()).getInt(field) == value);
  }

  private int count(String subject) {
    return insights("subjects", Map.of("subject", subject)).jsonPath().getInt("total.questions");
  }

  private List<String> codes(Map<String, String> parameters) {
    return insights("subjects", parameters).jsonPath().getList("items.code");
  }

  private JsonPath items(Map<String, String> parameters) {
    return insights("items", parameters).jsonPath();
  }

  private List<String> csv(String what) {
    return given()
        .auth()
        .oauth2(Tokens.seller(retailer))
        .accept("text/csv")
        .get("/insights/" + what)
        .asString()
        .lines()
        .toList();
  }

  private Response insights(String what, Map<String, String> parameters) {
    return given()
        .auth()
        .oauth2(Tokens.seller(retailer))
        .queryParams(parameters)
        .get("/insights/" + what);
  }
}
