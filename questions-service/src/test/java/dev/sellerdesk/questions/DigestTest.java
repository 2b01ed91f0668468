package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A seller is told once a day how its questions stand, if it wants to be. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class DigestTest extends QuestionsOverRest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @Test
  void Q_55_the_digest_is_announced_every_day_with_the_counts_of_the_home_page() {
    asked();
    answered();
    Instant next = wish("08:00");

    pass(Duration.between(now(), next).minusSeconds(60));
    assertThat(announcedDigests(0)).isEmpty();
    pass(Duration.ofSeconds(60));

    assertThat(announcedDigests(1)).hasSize(1);
    Received told = announcedDigests(1).getFirst();
    assertThat(told.type()).isEqualTo("dev.sellerdesk.daily-digest-due.v1");
    assertThat(told.retailerId()).isEqualTo(retailer);
    JsonPath digest = new JsonPath(told.json());
    JsonPath home = seller().get("/summary").jsonPath();
    assertThat(digest.getString("day")).isEqualTo(LocalDate.ofInstant(next, ZONE).toString());
    assertThat(digest.getInt("open")).isEqualTo(2).isEqualTo(home.getInt("open"));
    assertThat(digest.getInt("awaiting")).isEqualTo(1);
    assertThat(digest.getInt("unread")).isEqualTo(1);

    pass(Duration.ofHours(26));
    assertThat(announcedDigests(2)).hasSize(2);
  }

  @Test
  void Q_55_nothing_is_told_without_a_wish_after_its_end_or_about_nothing() {
    asked();
    seller().get("/settings/digest").then().statusCode(200).body("at", nullValue());
    wish("08:00");
    seller().delete("/settings/digest").then().statusCode(204);
    seller().get("/settings/digest").then().body("at", nullValue(), "nextAt", nullValue());
    pass(Duration.ofHours(26));
    wish("08:00");
    pass(Duration.ofHours(24));
    // the first that is told is the one of the new wish
    assertThat(announcedDigests(1)).hasSize(1);

    retailer = "N" + retailer;
    wish("08:00");
    pass(Duration.ofHours(26));
    asked();
    pass(Duration.ofHours(24));
    assertThat(announcedDigests(1)).hasSize(1);
  }

  @Test
  void Q_55_another_time_of_day_takes_the_place_of_the_one_before() {
    asked();
    Instant early = wish("08:00");
    Instant late = wish("08:30");
    assertThat(late).isNotEqualTo(early);
    Instant last = early.isAfter(late) ? early : late;

    pass(Duration.between(now(), last));

    assertThat(announcedDigests(1)).hasSize(1);
  }

  @Test
  void a_wish_is_the_retailers_own() {
    wish("08:00");

    as(Tokens.seller("X" + retailer)).get("/settings/digest").then().body("at", nullValue());
    assertThat(RetailerRows.visible("daily_digest", retailer)).isEqualTo(1);
    assertThat(RetailerRows.visible("daily_digest", "X" + retailer)).isZero();
    webshop().get("/settings/digest").then().statusCode(403);
    partnerservice().get("/settings/digest").then().statusCode(403);
    as(Tokens.of("nobody", null, "seller")).get("/settings/digest").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"at\":null}",
        "{\"at\":\"8:00\"}",
        "{\"at\":\"24:00\"}",
        "{\"at\":\"08:00:01\"}",
        "{\"at\":[8,0]}",
        "{\"at\":\"08:00\",\"zone\":\"UTC\"}",
        "[]"
      })
  void what_is_no_time_of_day_is_refused(String body) {
    seller()
        .body(body)
        .put("/settings/digest")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", containsString("/problems/"));
    seller().get("/settings/digest").then().body("at", nullValue());
  }

  private Instant wish(String at) {
    String next =
        seller()
            .body(Map.of("at", at))
            .put("/settings/digest")
            .then()
            .statusCode(200)
            .body("at", is(at), "nextAt", notNullValue())
            .extract()
            .path("nextAt");
    return Instant.parse(next);
  }

  private List<Received> announcedDigests(int atLeast) {
    return announced(retailer, atLeast);
  }
}
