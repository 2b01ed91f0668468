package dev.sellerdesk.messaging;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Nothing is sent unscanned, and nobody uploads twice because a scanner was away (M-49). */
@QuarkusTest
@TestProfile(ScannerOutageTest.WithScanner.class)
class ScannerOutageTest extends MessagingDesk {

  private static final String PORT = "sellerdesk.test.clamd";

  /** The service with a scanner, on a port that the test's class loader knows too. */
  public static class WithScanner implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "sellerdesk.messaging.clamd.host",
          "127.0.0.1",
          "sellerdesk.messaging.clamd.port",
          Integer.toString(port()));
    }
  }

  @Test
  void m_49_a_scanner_that_is_away_gives_503_and_pending_until_it_is_back() {
    awayAndBack(VirusScanner::imitated);
  }

  @Test
  void m_49_the_real_clamd_finds_the_test_file_and_its_outage_needs_no_second_upload() {
    assumeThat(VirusScanner.installed())
        .as(
            "clamd is not installed (Debian: apt-get install clamav-daemon); only its protocol was tested")
        .isPresent();
    awayAndBack(VirusScanner::clamd);
  }

  private void awayAndBack(IntFunction<VirusScanner> scanner) {
    questionOpened("EMAIL", "Waar is mijn factuur?");
    messages(1);
    String clean = pending("a.txt", "schoon");
    String infected = pending("b.txt", VirusScanner.SIGNATURE);

    bytes(clean).statusCode(409).body("ruleId", equalTo("M-49"));
    seller()
        .body(Map.of("message", "Zie bijlage", "attachmentIds", List.of(clean)))
        .post("/conversations/" + question + "/messages")
        .then()
        .statusCode(409)
        .body("ruleId", equalTo("M-49"));

    try (VirusScanner _ = scanner.apply(port())) {
      scan(clean, "CLEAN");
      scan(infected, "REFUSED");
      bytes(clean).statusCode(200);
      bytes(infected).statusCode(409);
      seller()
          .body(Map.of("message", "Zie bijlage", "attachmentIds", List.of(clean)))
          .post("/conversations/" + question + "/messages")
          .then()
          .statusCode(201);
      upload("c.txt", VirusScanner.SIGNATURE).statusCode(409).body("ruleId", equalTo("M-49"));
      upload("d.txt", "schoon").statusCode(201);
    }
    pending("e.txt", "schoon");
  }

  private String pending(String name, String content) {
    return upload(name, content)
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Location", notNullValue())
        .header("Retry-After", notNullValue())
        .body("ruleId", equalTo("M-49"))
        .body("attachment.scan", equalTo("PENDING"))
        .extract()
        .path("attachment.id");
  }

  private void scan(String id, String state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            seller()
                .get("/attachments/" + id + "/description")
                .then()
                .statusCode(200)
                .body("scan", equalTo(state)));
  }

  private ValidatableResponse bytes(String id) {
    return seller().get("/attachments/" + id).then();
  }

  private ValidatableResponse upload(String name, String content) {
    return given()
        .auth()
        .oauth2(Tokens.seller(retailer))
        .multiPart("file", name, content.getBytes(UTF_8))
        .post("/attachments")
        .then();
  }

  private static int port() {
    return FreePort.of(PORT);
  }
}
