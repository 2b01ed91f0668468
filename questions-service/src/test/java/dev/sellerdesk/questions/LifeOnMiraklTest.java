package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the rules of the two marketplaces differ, on the other one. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
@TestProfile(MiraklProfileTest.Mirakl.class)
class MiraklProfileTest extends QuestionsOverRest {

  /** The rules of S3. */
  public static final class Mirakl implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "sellerdesk.policy.profile", "mirakl",
          "sellerdesk.policy.deadlines.close-waiting-after", "PT168H");
    }
  }

  @Test
  void q_56_a_question_is_to_be_answered_within_48_hours_of_any_kind() {
    JsonPath question = get(asked()).jsonPath();

    assertThat(question.getList("deadlines.ruleId")).isEqualTo(List.of("Q-05", "Q-56"));
    assertThat(Instant.parse(question.getString("deadlines[1].dueAt")))
        .isEqualTo(Instant.parse(question.getString("awaitingSince")).plus(Duration.ofHours(48)));
    seller()
        .urlEncodingEnabled(false)
        .get("/clock/explain?from=2026-11-20T12:00:00Z&rule=Q-56")
        .then()
        .statusCode(200)
        .body("dueAt", is("2026-11-22T12:00:00Z"), "clock", is("WALL"));
    seller()
        .urlEncodingEnabled(false)
        .get("/clock/explain?from=2026-11-20T12:00:00Z&rule=Q-28")
        .then()
        .statusCode(400);
  }

  @Test
  void q_57_customers_do_not_write_directly() {
    Map<String, Object> direct = request();
    direct.put("channel", "DM");

    webshop().body(direct).post("/questions").then().statusCode(409).body("ruleId", is("Q-57"));
    partnerservice()
        .body(direct)
        .post("/partnerservice/questions")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-57"));
  }

  @Test
  void q_17_q_20_custody_works_alike() {
    String id = forwarded();
    pass(Duration.ofHours(49));

    get(id).then().statusCode(404).body("type", is("/problems/with-partnerservice"));
  }

  @Test
  void q_32_a_question_that_waited_long_enough_closes_by_itself_where_that_is_wanted() {
    String id = answered();
    String withoutContact = asked();
    seller().post("/questions/" + id + "/waiting-for-customer").then().statusCode(200);
    seller().post("/questions/" + withoutContact + "/waiting-for-customer").then().statusCode(200);

    pass(Duration.ofDays(8));

    get(id).then().body("status", is("CLOSED"));
    Received closed = announced(id, 2).getLast();
    assertThat(new JsonPath(closed.json()).getString("closedBy")).isEqualTo("SYSTEM");
    // Q-35 holds for it too
    get(withoutContact).then().body("status", is("WAITING_FOR_CUSTOMER"));
  }
}
