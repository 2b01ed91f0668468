package dev.sellerdesk.nps;

import static dev.sellerdesk.nps.NpsDriver.answer;
import static dev.sellerdesk.nps.NpsDriver.close;
import static dev.sellerdesk.nps.NpsDriver.closedBy;
import static dev.sellerdesk.nps.NpsDriver.decision;
import static dev.sellerdesk.nps.NpsDriver.form;
import static dev.sellerdesk.nps.NpsDriver.invitations;
import static dev.sellerdesk.nps.NpsDriver.json;
import static dev.sellerdesk.nps.NpsDriver.newRetailer;
import static dev.sellerdesk.nps.NpsDriver.now;
import static dev.sellerdesk.nps.NpsDriver.satisfaction;
import static dev.sellerdesk.nps.NpsDriver.seller;
import static dev.sellerdesk.nps.NpsDriver.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.shared.event.EventType;
import dev.sellerdesk.shared.event.QuestionClosed;
import dev.sellerdesk.shared.event.SellerMessageSent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The figures told apart, compared, as tables and as pictures, and equal to a recount. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class SatisfactionFormsTest {

  private static final String WRITTEN_BY_ANN =
      "select count(*) from case_course where question_id = '%s' and agent = 'ann'";

  @Test
  void the_score_is_told_apart_by_subject_channel_language_and_agent() throws Exception {
    String retailer = newRetailer();
    QuestionClosed dutch = closedBy("SELLER", retailer, "nl", "c-" + UUID.randomUUID());
    TestEvents.publish(
        new SellerMessageSent(
            UUID.randomUUID(),
            dutch.questionId(),
            retailer,
            "EMAIL",
            "CUSTOMER",
            "KEEP_OPEN",
            "ann",
            now()));
    // Another topic: without waiting, the closing may be heard of first.
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> single(WRITTEN_BY_ANN.formatted(dutch.questionId())), "1"::equals);
    TestEvents.publish(dutch);
    decision(dutch);
    QuestionClosed french = close(retailer, "fr");
    decision(french);
    SandboxClockClient.advance(Duration.ofHours(24).plusSeconds(10));
    score(dutch, 10);
    score(french, 2);

    groups(retailer, "language")
        .then()
        .body("groups.key", contains("fr", "nl"))
        .body("groups.nps", contains(-100, 100))
        .body("groups.n", contains(1, 1))
        .body("groups.enough", contains(false, false))
        .body("groups.responseRate", contains(1.0f, 1.0f))
        .body("groups[0].interval95.size()", equalTo(2));
    groups(retailer, "agent").then().body("groups.key", contains("", "ann"));
    groups(retailer, "channel").then().body("groups.key", contains("EMAIL"));
    groups(retailer, "subject").then().body("groups.key", contains("WHERE_IS_MY_ORDER"));
    satisfaction(retailer).then().body("groups", empty());
    seller(retailer)
        .get("/satisfaction?by=week")
        .then()
        .body("trend.n.sum()", equalTo(2))
        .body("distribution", contains(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1));
  }

  @Test
  void figures_come_as_csv_for_a_spreadsheet() throws Exception {
    String retailer = newRetailer();
    answer(retailer, 10, 9, 3);

    List<CSVRecord> days = csv(retailer, "/satisfaction");
    assertThat(days).hasSize(28);
    assertThat(days.getLast().toMap())
        .containsEntry("n", "3")
        .containsEntry("nps", "33")
        .containsEntry("promoters", "2");
    assertThat(days.getFirst().get("nps")).isEmpty();
    assertThat(csv(retailer, "/satisfaction?by=language").getFirst().get("key")).isEqualTo("nl");
  }

  @Test
  void a_comment_that_looks_like_a_formula_harms_no_spreadsheet() throws Exception {
    QuestionClosed closed = close(newRetailer(), "nl");
    String comment = "=HYPERLINK(\"http://x\")\nnext, \"line\"";
    form(token(closed), Map.of("score", "5", "comment", comment)).then().statusCode(200);

    CSVRecord row = csv(closed.retailerId(), "/satisfaction/responses").getFirst();
    assertThat(row.get("comment")).isEqualTo("'" + comment);
    assertThat(row.get("score")).isEqualTo("5");
    assertThat(row.get("caseNumber")).isEqualTo(closed.caseNumber());
  }

  @ParameterizedTest
  @ValueSource(strings = {"trend", "distribution"})
  void figures_come_as_a_picture_that_needs_nothing_else(String picture) throws Exception {
    String retailer = newRetailer();
    answer(retailer, 10, 9, 3);

    var answer =
        seller(retailer)
            .accept("image/svg+xml")
            .get("/satisfaction?by=week&picture=" + picture)
            .then()
            .statusCode(200)
            .contentType(startsWith("image/svg+xml"))
            .extract();
    Element svg = svg(answer.asString());
    assertThat(svg.getLocalName()).isEqualTo("svg");
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .contains("NPS 33", "n = 3");
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(answer.asString()).doesNotContain("href", "url(", "<image");
    int dots = svg.getElementsByTagName("circle").getLength();
    assertThat(dots).isEqualTo(picture.equals("trend") ? 1 : 0);
    // Without an answer there is a picture, too.
    svg(
        seller(newRetailer())
            .accept("image/svg+xml")
            .get("/satisfaction?picture=" + picture)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  @Test
  void what_no_form_is_gets_406_and_everything_else_json() {
    String retailer = newRetailer();
    seller(retailer).accept("image/png").get("/satisfaction").then().statusCode(406);
    for (String accept : List.of("*/*", "application/json", "text/html;q=0.1, */*;q=0.2")) {
      seller(retailer)
          .accept(accept)
          .get("/satisfaction")
          .then()
          .statusCode(200)
          .contentType(startsWith("application/json"));
    }
    seller(retailer)
        .accept("text/csv;q=0.9, application/json;q=0.1")
        .get("/satisfaction")
        .then()
        .contentType(startsWith("text/csv"));
  }

  @Test
  void two_periods_are_compared_and_few_answers_conclude_nothing() {
    String retailer = newRetailer();
    answer(retailer, 0, 0, 0);
    SandboxClockClient.advance(Duration.ofDays(28));
    answer(retailer, 10, 10, 10);

    seller(retailer)
        .get("/satisfaction/comparison")
        .then()
        .statusCode(200)
        .body("current.nps", equalTo(100))
        .body("previous.nps", equalTo(-100))
        .body("difference", equalTo(200.0f))
        .body("noise", equalTo(false))
        .body("enough", equalTo(false))
        .body("verdict", equalTo("NOT_ENOUGH_ANSWERS"));
    seller(newRetailer())
        .get("/satisfaction/comparison?days=7")
        .then()
        .body("difference", nullValue())
        .body("noise", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=2026-11-01",
        "from=2026-11-01&to=2026-11-07&previousFrom=2026-10-01",
        "from=2026-11-07&to=2026-11-01&previousFrom=2026-10-01&previousTo=2026-10-02",
        "from=2020-11-07&to=2026-11-01&previousFrom=2026-10-01&previousTo=2026-10-02",
        "days=7&from=2026-11-01&to=2026-11-07&previousFrom=2026-10-01&previousTo=2026-10-02",
        "days=0",
        "from=yesterday"
      })
  void periods_that_make_no_sense_are_refused(String query) {
    seller("1001")
        .get("/satisfaction/comparison?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void each_answer_announces_the_score_of_its_week() {
    String retailer = newRetailer();
    answer(retailer, 10, 9, 3);

    List<JsonPath> weeks =
        await()
            .until(
                () ->
                    TestEvents.read(EventType.Topics.SURVEYS, retailer).stream()
                        .filter(event -> event.type().equals(EventType.NPS_CALCULATED.wireName()))
                        .map(event -> new JsonPath(event.json()))
                        .toList(),
                events -> events.size() == 3);
    assertThat(weeks).extracting(week -> week.getInt("n")).containsExactly(1, 2, 3);
    assertThat(weeks.getLast().getInt("nps")).isEqualTo(33);
    assertThat(weeks.getLast().getString("week")).matches("20\\d\\d-W\\d\\d");
    assertThat(weeks.getLast().getBoolean("enough")).isFalse();
  }

  @Test
  void what_was_counted_as_it_happened_equals_a_recount() throws SQLException {
    String retailer = newRetailer();
    Random random = new Random(11);
    answer(retailer, random.ints(12, 0, 11).toArray());
    close(retailer, "fr");
    SandboxClockClient.advance(Duration.ofHours(30));
    answer(retailer, random.ints(7, 0, 11).toArray());

    String counted =
        "select string_agg(t::text, E'\\n' order by t::text) from satisfaction_day t where retailer_id = '%s'"
            .formatted(retailer);
    String before = single(counted);
    single("select recount_satisfaction('Europe/Amsterdam')::text");

    assertThat(before.lines().count()).isGreaterThan(9);
    assertThat(single(counted)).isEqualTo(before);
  }

  private static void score(QuestionClosed closed, int score) {
    JsonPath invitation =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> invitations(closed), list -> !list.isEmpty())
            .getFirst();
    json(invitation.getString("token"), score).then().statusCode(201);
  }

  private static io.restassured.response.Response groups(String retailer, String by) {
    return seller(retailer).get("/satisfaction?by=" + by);
  }

  private static List<CSVRecord> csv(String retailer, String path) throws Exception {
    String text =
        seller(retailer)
            .accept("text/csv")
            .get(path)
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text))
        .getRecords();
  }

  private static Element svg(String text) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  /** As the owner of the tables, who alone may count anew. */
  private static String single(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestBackend.jdbcUrl(), TestBackend.ownerRole(), TestBackend.password());
        Statement sql = connection.createStatement()) {
      sql.execute("select set_config('sellerdesk.retailer_id', '*', false)");
      try (ResultSet rows = sql.executeQuery(query)) {
        rows.next();
        return String.valueOf(rows.getString(1));
      }
    }
  }
}
