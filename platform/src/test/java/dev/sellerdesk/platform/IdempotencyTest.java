package dev.sellerdesk.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.sample.NotesResource;
import dev.sellerdesk.platform.testing.RetailerRows;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "platform"))
class IdempotencyTest {

  private static final int CALLERS = 16;
  private static final int KEYS = 15;

  @Test
  void many_callers_with_one_key_have_one_effect_and_get_the_same_bytes() throws Exception {
    String token = Tokens.seller("7001");
    try (ExecutorService pool = Executors.newFixedThreadPool(CALLERS)) {
      for (int k = 0; k < KEYS; k++) {
        String key = "race-" + k;
        List<Future<Response>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
          calls.add(pool.submit(() -> post(token, key, "{\"text\":\"race\"}")));
        }
        List<String> bodies = new ArrayList<>();
        for (Future<Response> call : calls) {
          Response response = call.get();
          assertThat(response.statusCode()).as(response.asString()).isIn(201, 409);
          if (response.statusCode() == 201) {
            bodies.add(response.asString());
          }
        }
        assertThat(bodies.stream().distinct()).hasSize(1);
      }
    }
    assertThat(RetailerRows.visible("note", "7001")).isEqualTo(KEYS);
  }

  @Test
  void a_refused_request_is_not_stored_and_another_seller_does_not_share_keys() {
    assertThat(post(Tokens.seller("7002"), "k", "{\"text\":\"\"}").statusCode()).isEqualTo(400);
    assertThat(post(Tokens.seller("7002"), "k", "{\"text\":\"now right\"}").statusCode())
        .isEqualTo(201);
    Response other = post(Tokens.seller("7003"), "k", "{\"text\":\"mine\"}");
    assertThat(other.statusCode()).isEqualTo(201);
    assertThat(other.header("Idempotency-Replayed")).isNull();
    assertThat(post(Tokens.seller("7002"), "x".repeat(256), "{\"text\":\"a\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_crash_inside_leaves_neither_effect_nor_key() {
    assertThat(post(Tokens.seller("7004"), "crash", "{\"text\":\"fail\"}").statusCode())
        .isEqualTo(500);
    assertThat(RetailerRows.visible("note", "7004")).isZero();
    assertThat(post(Tokens.seller("7004"), "crash", "{\"text\":\"fine\"}").statusCode())
        .isEqualTo(201);
  }

  @Test
  void slow_preparation_holds_no_transaction_and_is_not_repeated_for_an_answered_key() {
    String token = Tokens.seller("7005");
    Response first = post("/notes/considered", token, "slow", "{\"text\":\"well\"}");
    int thoughts = NotesResource.THOUGHTS.get();

    Response again = post("/notes/considered", token, "slow", "{\"text\":\"well\"}");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.<String>path("text")).isEqualTo("well");
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.<String>path("id")).isEqualTo(first.<String>path("id"));
    assertThat(NotesResource.THOUGHTS.get()).isEqualTo(thoughts);
    assertThat(post("/notes/considered", token, "slow", "{\"text\":\"other\"}").statusCode())
        .isEqualTo(422);
    assertThat(RetailerRows.visible("note", "7005")).isEqualTo(1);
  }

  @Test
  void a_crash_after_slow_preparation_leaves_neither_effect_nor_key() {
    String token = Tokens.seller("7006");
    assertThat(post("/notes/considered", token, "crash", "{\"text\":\"fail\"}").statusCode())
        .isEqualTo(500);
    assertThat(post("/notes/considered", token, "crash", "{\"text\":\"fine\"}").statusCode())
        .isEqualTo(201);
    assertThat(RetailerRows.visible("note", "7006")).isEqualTo(1);
  }

  @Test
  void many_effects_go_on_under_their_key_where_the_service_stopped() {
    String token = Tokens.seller("7008");
    NotesResource.STOPS.set(true);
    assertThat(post("/notes/many", token, "many", "{\"text\":\"a,b,stop,c\"}").statusCode())
        .isEqualTo(500);
    assertThat(RetailerRows.visible("note", "7008")).isEqualTo(2);
    NotesResource.STOPS.set(false);

    Response second = post("/notes/many", token, "many", "{\"text\":\"a,b,stop,c\"}");
    Response third = post("/notes/many", token, "many", "{\"text\":\"a,b,stop,c\"}");

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.<List<String>>path("$")).doesNotHaveDuplicates().hasSize(4);
    assertThat(second.header("Idempotency-Replayed")).isNull();
    assertThat(third.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(third.asString()).isEqualTo(second.asString());
    assertThat(RetailerRows.visible("note", "7008")).isEqualTo(4);
    assertThat(post("/notes/many", token, "many", "{\"text\":\"x\"}").statusCode()).isEqualTo(422);
  }

  /** The path can be a secret, as the link of a survey is. */
  @Test
  void the_table_of_keys_does_not_tell_the_path() throws SQLException {
    assertThat(post(Tokens.seller("7007"), "secret-path", "{\"text\":\"a\"}").statusCode())
        .isEqualTo(201);
    try (Connection connection =
            DriverManager.getConnection(
                TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
        PreparedStatement query =
            connection.prepareStatement("select operation from idempotency_key where key = ?")) {
      query.setString(1, "secret-path");
      try (ResultSet rows = query.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).matches("[0-9a-f]{64}");
      }
    }
  }

  private static Response post(String token, String key, String body) {
    return post("/notes", token, key, body);
  }

  private static Response post(String path, String token, String key, String body) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(path);
  }
}
