package dev.sellerdesk.questions.overview;

import static dev.sellerdesk.questions.overview.StoredQuestions.question;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counts of the home page: each is the length of a list, at every instant. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class SummaryTest {

  private String retailer;
  private StoredQuestions questions;
  private Instant now;

  @BeforeEach
  void a_retailer_of_our_own() {
    retailer = "H" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    questions = new StoredQuestions(retailer);
    now =
        Instant.parse(given().auth().oauth2(Tokens.seller("1")).get("/sandbox/clock").path("now"));
  }

  @Test
  void Q_01_the_home_page_counts_what_waits() {
    assertThat(summary()).containsEntry("open", 0).containsEntry("unread", 0);
    UUID late = questions.store(question());
    questions.store(question().answered());
    questions.store(question().closed(now));
    UUID aside = questions.store(question());
    openLongAt(late, now.minusSeconds(1));
    putAside(aside, now.minusSeconds(1));

    assertThat(summary())
        .containsEntry("open", 3)
        .containsEntry("openLong", 1)
        .containsEntry("awaiting", 2)
        .containsEntry("followUpDue", 1)
        .containsEntry("unread", 2);
  }

  @Test
  void Q_05_a_question_counts_as_open_long_from_its_instant_on() {
    UUID id = questions.store(question());
    for (long minutes : List.of(1L, 59L, 61L, 600L)) {
      openLongAt(id, now.plus(minutes, ChronoUnit.MINUTES));
      assertThat(summary()).as("in " + minutes).containsEntry("openLong", 0);
      openLongAt(id, now.minus(minutes, ChronoUnit.MINUTES));
      assertThat(summary()).as(minutes + " ago").containsEntry("openLong", 1);
    }
  }

  @Test
  void Q_07_what_is_put_aside_awaits_nobody_until_its_instant() {
    UUID id = questions.store(question());
    putAside(id, now.plusSeconds(3_600));
    assertThat(summary()).containsEntry("awaiting", 0).containsEntry("followUpDue", 0);
    assertThat(listed("awaiting")).isEmpty();
    assertThat(listed("follow-up")).containsExactly(id.toString());
    assertThat(listed("open")).containsExactly(id.toString());

    putAside(id, now);
    assertThat(summary()).containsEntry("awaiting", 1).containsEntry("followUpDue", 1);
    assertThat(listed("awaiting")).containsExactly(id.toString());
  }

  @Test
  void Q_17_what_is_lost_by_the_clock_counts_no_more_although_nobody_took_it_back() {
    UUID lost = questions.store(question());
    UUID kept = questions.store(question());
    openLongAt(lost, now.minus(5, ChronoUnit.HOURS));
    openLongAt(kept, now.minus(5, ChronoUnit.HOURS));
    returnAt(kept, now.plusSeconds(3_600));
    returnAt(lost, now);

    assertThat(summary())
        .containsEntry("open", 1)
        .containsEntry("awaiting", 1)
        .containsEntry("openLong", 1)
        .containsEntry("unread", 1);
    for (String view : List.of("open", "all", "awaiting")) {
      assertThat(listed(view)).containsExactly(kept.toString());
    }
  }

  @Test
  void Q_19_what_partnerservice_holds_is_not_counted() {
    UUID id = questions.store(question());
    questions.handToPartnerservice(id);
    assertThat(summary()).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(0));
    questions.handToSeller(id);
    assertThat(summary()).containsEntry("open", 1).containsEntry("awaiting", 1);
  }

  @Test
  void the_counts_equal_a_recount_after_many_at_once() throws Exception {
    List<UUID> stored = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      stored.add(questions.store(question()));
    }
    List<Callable<Boolean>> sellers = new ArrayList<>();
    for (int s = 0; s < 8; s++) {
      Random dice = new Random(s);
      sellers.add(() -> work(stored, dice));
    }
    sellers.add(() -> {
      StoredQuestions everybody = new StoredQuestions("*");
      for (int i = 0; i < 40; i++) {
        everybody.column("select count_add_up(7)");
      }
      return true;
    });
    try (var pool = Executors.newFixedThreadPool(sellers.size())) {
      for (var done : pool.invokeAll(sellers)) {
        assertThat(done.get()).isTrue();
      }
    }

    List<String> recount =
        questions.column(
            "select concat_ws(' ', count(*) filter (where status <> 'CLOSED'), count(*) filter (where open_long_at <= ?), "
                + "count(*) filter (where awaiting = 'SELLER' and status <> 'FOLLOW_UP' or follow_up_at <= ?), "
                + "count(*) filter (where follow_up_at <= ?), coalesce(sum(unread), 0)) from customer_question where custody = 'SELLER'",
            now,
            now,
            now);
    Map<String, Integer> summary = summary();
    assertThat(
            "%d %d %d %d %d"
                .formatted(
                    summary.get("open"),
                    summary.get("openLong"),
                    summary.get("awaiting"),
                    summary.get("followUpDue"),
                    summary.get("unread")))
        .isEqualTo(recount.getFirst());
  }

  @Test
  void only_sellers_have_a_home_page() {
    for (String token : List.of(Tokens.webshop(), Tokens.partnerservice(), Tokens.carrier())) {
      given().auth().oauth2(token).get("/summary").then().statusCode(403);
    }
    given().get("/summary").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.seller(retailer))
        .queryParam("x", 1)
        .get("/summary")
        .then()
        .statusCode(400);
  }

  private boolean work(List<UUID> stored, Random dice) {
    for (int i = 0; i < 60; i++) {
      UUID any = stored.get(dice.nextInt(stored.size()));
      // far from now, so that the recount has the same instant
      Instant at =
          now.plus((dice.nextBoolean() ? 1 : -1) * (1L + dice.nextInt(200)), ChronoUnit.HOURS);
      switch (dice.nextInt(7)) {
        case 0 ->
            questions.execute(
                "update customer_question set status = 'CLOSED', closed_at = ?, awaiting = 'NOBODY', awaiting_since = null, open_long_at = null,"
                    + " follow_up_at = null where id = ?",
                at,
                any);
        case 1 ->
            questions.execute(
                "update customer_question set status = 'OPEN', closed_at = null, follow_up_at = null where id = ?",
                any);
        case 2 -> openLongAt(any, at);
        case 3 ->
            questions.execute(
                "update customer_question set status = 'FOLLOW_UP', closed_at = null, follow_up_at = ? where id = ?",
                at,
                any);
        case 4 -> questions.handToPartnerservice(any);
        case 5 -> questions.handToSeller(any);
        default ->
            questions.execute(
                "update customer_question set unread = ? where id = ?", dice.nextInt(5), any);
      }
    }
    return true;
  }

  private void openLongAt(UUID id, Instant at) {
    questions.execute("update customer_question set open_long_at = ? where id = ?", at, id);
  }

  private void putAside(UUID id, Instant at) {
    questions.execute(
        "update customer_question set status = 'FOLLOW_UP', follow_up_at = ? where id = ?", at, id);
  }

  private void returnAt(UUID id, Instant at) {
    questions.execute(
        "update customer_question set return_at = ?, respond_until = ?, remind_at = ?, handed_over_at = ?, forwarded_at = ? where id = ?",
        at,
        at,
        at,
        at,
        at,
        id);
  }

  private Map<String, Integer> summary() {
    Response answer = given().auth().oauth2(Tokens.seller(retailer)).get("/summary");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.jsonPath().getMap("");
  }

  private List<String> listed(String view) {
    return given()
        .auth()
        .oauth2(Tokens.seller(retailer))
        .queryParam("view", view)
        .get("/questions")
        .path("items.id");
  }
}
