package dev.sellerdesk.platform.testing;

import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;

/** Moves the clock of the service under test. */
public final class SandboxClockClient {

  /** Moves forward, waits until what came due has happened, and answers the new time. */
  public static Instant advance(Duration by) {
    String now =
        RestAssured.given()
            .auth()
            .oauth2(Tokens.partnerservice())
            .contentType("application/json")
            .body("{\"advance\":\"" + by + "\"}")
            .put("/sandbox/clock")
            .then()
            .statusCode(200)
            .extract()
            .path("now");
    return Instant.parse(now);
  }

  private SandboxClockClient() {}
}
