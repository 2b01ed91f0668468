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
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages while questions are added, closed and opened again between them: what was in the view all
 * the time is seen exactly once, and nothing is seen twice at the same rank.
 */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class CursorTest {

  private static final Instant T = Instant.parse("2026-11-20T11:00:00Z");
  private static final int ROUNDS = 12;

  @ParameterizedTest
  @CsvSource({
    "open, oldest",
    "open, newest",
    "open, awaiting-since",
    "awaiting, oldest",
    "all, oldest",
    "all, newest",
    "handled, newest",
    "handled, oldest"
  })
  void Q_04_a_walk_through_a_view_neither_skips_nor_repeats(String view, String sort) {
    for (int round = 0; round < ROUNDS; round++) {
      Random dice = new Random(view.hashCode() * 31L + sort.hashCode() + round);
      walk(view, sort, dice, "seed of round " + round);
    }
  }

  private void walk(String view, String sort, Random dice, String seed) {
    String retailer = "W" + Math.abs(new Random().nextInt());
    StoredQuestions questions = new StoredQuestions(retailer);
    boolean handled = view.equals("handled");
    List<UUID> untouched = new ArrayList<>();
    List<UUID> others = new ArrayList<>();
    for (int i = 0; i < 15 + dice.nextInt(15); i++) {
      // many of the same instant
      Instant at = T.plusSeconds(dice.nextInt(6));
      UUID id = questions.store(handled ? question().opened(T).closed(at) : question().opened(at));
      (dice.nextInt(3) > 0 ? untouched : others).add(id);
    }
    int limit = 1 + dice.nextInt(7);
    List<String> seen = new ArrayList<>();
    Set<UUID> moved = new HashSet<>();
    String cursor = null;
    do {
      RequestSpecification request =
          given()
              .auth()
              .oauth2(Tokens.seller(retailer))
              .queryParam("view", view)
              .queryParam("sort", sort)
              .queryParam("limit", limit);
      Response page =
          (cursor == null ? request : request.queryParam("cursor", cursor)).get("/questions");
      assertThat(page.statusCode()).isEqualTo(200);
      seen.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
      disturb(questions, others, moved, handled, dice);
    } while (cursor != null && seen.size() < 500);

    assertThat(seen).as(seed).containsAll(untouched.stream().map(UUID::toString).toList());
    assertThat(seen.stream().filter(id -> !moved.contains(UUID.fromString(id))))
        .as(seed)
        .doesNotHaveDuplicates();
  }

  private static void disturb(
      StoredQuestions questions, List<UUID> others, Set<UUID> moved, boolean handled, Random dice) {
    Instant at = T.plusSeconds(dice.nextInt(8));
    switch (dice.nextInt(4)) {
      case 0 ->
          others.add(
              questions.store(handled ? question().opened(T).closed(at) : question().opened(at)));
      case 1 -> {
        if (!others.isEmpty()) {
          questions.close(others.get(dice.nextInt(others.size())), at);
        }
      }
      case 2 -> {
        if (!others.isEmpty()) {
          UUID id = others.get(dice.nextInt(others.size()));
          questions.reopen(id, at);
          // it has a new rank, so it may come again
          moved.add(id);
        }
      }
      default -> {}
    }
    if (handled) {
      // closing anew gives a handled question a new rank as well
      moved.addAll(others);
    }
  }
}
