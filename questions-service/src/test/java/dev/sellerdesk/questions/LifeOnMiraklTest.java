package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The life of a question with the rules of S3, and what only this marketplace has. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
@TestProfile(MiraklMarketplace.class)
class LifeOnMiraklTest extends LifeRows {

  @Override
  boolean mirakl() {
    return true;
  }

  @Test
  void Q_56_the_48_hours_are_hours_of_any_kind() {
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
  void Q_17_Q_20_custody_works_alike() {
    String id = forwarded();
    pass(Duration.ofHours(49));

    get(id).then().statusCode(404).body("type", is("/problems/with-partnerservice"));
  }

  @Test
  void Q_32_a_question_that_waited_long_enough_closes_by_itself_where_that_is_wanted() {
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
