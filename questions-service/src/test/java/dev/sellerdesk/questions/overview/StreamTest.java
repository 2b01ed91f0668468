package dev.sellerdesk.questions.overview;

import static dev.sellerdesk.questions.overview.StoredQuestions.question;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Following questions live, over server-sent events. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class StreamTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TestHTTPResource("/questions/stream")
  URI address;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Follower> followers = new ArrayList<>();
  private String retailer;
  private StoredQuestions questions;

  record Event(String name, String id, String data) {}

  @BeforeEach
  void a_retailer_of_our_own() {
    retailer = "L" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    questions = new StoredQuestions(retailer);
  }

  @AfterEach
  void hang_up() throws IOException {
    for (Follower follower : followers) {
      follower.close();
    }
    http.shutdownNow();
  }

  @Test
  void a_stream_begins_with_the_counts_and_tells_every_change_with_new_counts() {
    Follower follower = follow(retailer, null);
    await().atMost(PATIENCE).until(() -> follower.named("summary").size() == 1);

    UUID id = questions.store(question());

    await().atMost(PATIENCE).until(() -> follower.named("summary").size() == 2);
    JsonPath changed = new JsonPath(follower.named("question-changed").getFirst().data);
    assertThat(changed.getString("id")).isEqualTo(id.toString());
    assertThat(changed.getString("status")).isEqualTo("OPEN");
    assertThat(new JsonPath(follower.named("summary").getLast().data).getInt("open")).isEqualTo(1);
    assertThat(new JsonPath(follower.named("summary").getLast().data).getInt("unread"))
        .isEqualTo(1);
  }

  @Test
  void Q_18_a_question_that_goes_to_partnerservice_is_gone_and_then_silent() {
    UUID id = questions.store(question().customer("Wilma Verborgen"));
    Follower follower = follow(retailer, null);
    await().atMost(PATIENCE).until(() -> follower.named("summary").size() == 1);

    questions.handToPartnerservice(id);
    await().atMost(PATIENCE).until(() -> follower.named("question-gone").size() == 1);
    questions.execute("update customer_question set unread = 7 where id = ?", id);
    UUID other = questions.store(question());
    await().atMost(PATIENCE).until(() -> follower.named("question-changed").size() == 1);

    assertThat(follower.named("question-changed").getFirst().data).contains(other.toString());
    assertThat(follower.named("question-gone").getFirst().data)
        .isEqualTo("{\"id\":\"" + id + "\"}");
    assertThat(follower.events.toString()).doesNotContain("Verborgen");
  }

  @Test
  void another_sellers_stream_hears_nothing() {
    Follower stranger = follow("X" + retailer, null);
    Follower own = follow(retailer, null);
    await().atMost(PATIENCE).until(() -> stranger.events.size() == 1 && own.events.size() == 1);

    questions.store(question());
    await().atMost(PATIENCE).until(() -> own.named("question-changed").size() == 1);
    StoredQuestions strangers = new StoredQuestions("X" + retailer);
    UUID theirs = strangers.store(question());
    await().atMost(PATIENCE).until(() -> stranger.named("question-changed").size() == 1);

    assertThat(stranger.named("question-changed").getFirst().data).contains(theirs.toString());
  }

  @Test
  void a_stream_goes_on_where_the_last_one_ended_at_any_replica() throws IOException {
    Follower first = follow(retailer, null);
    await().atMost(PATIENCE).until(() -> first.events.size() == 1);
    UUID seen = questions.store(question());
    await().atMost(PATIENCE).until(() -> first.named("summary").size() == 2);
    String last = first.events.getLast().id;
    first.close();

    // nobody follows; nothing of the stream is in memory, so it might as well be another replica
    Set<String> missed = new HashSet<>();
    for (int i = 0; i < 450; i++) {
      missed.add(questions.store(question()).toString());
    }
    Follower second = follow(retailer, last);
    await().atMost(PATIENCE).until(() -> second.named("question-changed").size() >= missed.size());

    List<String> ids =
        second.named("question-changed").stream()
            .map(event -> new JsonPath(event.data).getString("id"))
            .toList();
    assertThat(ids)
        .doesNotHaveDuplicates()
        .doesNotContain(seen.toString())
        .hasSameElementsAs(missed);
    assertThat(second.named("reset")).isEmpty();
  }

  @Test
  void a_change_that_commits_after_a_later_one_is_not_skipped() throws Exception {
    Follower follower = follow(retailer, null);
    await().atMost(PATIENCE).until(() -> follower.events.size() == 1);
    UUID slow = questions.store(question());
    await().atMost(PATIENCE).until(() -> follower.named("question-changed").size() == 1);
    try (Connection connection =
            DriverManager.getConnection(
                TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("select set_config('sellerdesk.retailer_id', '" + retailer + "', false)");
      sql.execute("update customer_question set unread = 42 where id = '" + slow + "'");
      // numbered later, committed earlier
      UUID quick = questions.store(question());
      Thread.sleep(1_000);
      connection.commit();

      await().atMost(PATIENCE).until(() -> follower.named("question-changed").size() == 3);
      assertThat(follower.named("question-changed").toString())
          .contains("\"unread\":42")
          .contains(quick.toString());
    }
  }

  @Test
  void who_was_away_for_too_long_is_told_to_read_again() {
    questions.store(question());
    Follower follower = follow(retailer, "5-9223372036854775807-1700000000");
    await().atMost(PATIENCE).until(() -> follower.named("summary").size() == 1);

    assertThat(follower.named("reset")).hasSize(1);
    assertThat(follower.named("question-changed")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "1-2",
        "-1-2-3",
        "99999999999999999999-1-1",
        "1-99999999999999999999-1",
        "1-2-3;4"
      })
  void a_forged_place_is_refused(String id) {
    given()
        .auth()
        .oauth2(Tokens.seller(retailer))
        .header("Last-Event-ID", id)
        .get("/questions/stream")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void only_sellers_follow() {
    given().get("/questions/stream").then().statusCode(401);
    given().auth().oauth2(Tokens.webshop()).get("/questions/stream").then().statusCode(403);
    given().auth().oauth2(Tokens.partnerservice()).get("/questions/stream").then().statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.of("nobody", null, "seller"))
        .get("/questions/stream")
        .then()
        .statusCode(403);
  }

  private Follower follow(String whose, String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + Tokens.seller(whose))
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      HttpResponse<InputStream> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      Follower follower = new Follower(answer.body());
      followers.add(follower);
      Thread.ofVirtual().start(follower);
      return follower;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Reads events as a browser does. */
  static final class Follower implements Runnable, AutoCloseable {
    final List<Event> events = new CopyOnWriteArrayList<>();
    private final InputStream body;

    Follower(InputStream body) {
      this.body = body;
    }

    List<Event> named(String name) {
      return events.stream().filter(event -> event.name.equals(name)).toList();
    }

    @Override
    public void run() {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
        String name = "message";
        String id = "";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.isEmpty()) {
            if (!data.isEmpty()) {
              events.add(new Event(name, id, data.toString()));
            }
            data.setLength(0);
          } else if (line.startsWith("event:")) {
            name = line.substring(6).strip();
          } else if (line.startsWith("id:")) {
            id = line.substring(3).strip();
          } else if (line.startsWith("data:")) {
            data.append(line.substring(5).strip());
          }
        }
      } catch (IOException e) {
        // hung up
      }
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }
}
