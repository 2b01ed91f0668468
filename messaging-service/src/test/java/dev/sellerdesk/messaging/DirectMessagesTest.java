package dev.sellerdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.sellerdesk.platform.testing.SandboxClockClient;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.shared.event.EventType.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Direct messages, and how well they are answered (M-23 to M-25, M-28 to M-35, M-62, M-64, D5). */
@QuarkusTest
class DirectMessagesTest extends MessagingDesk {

  private static final String GOOD =
      "Hoi Erika, ik begrijp dat je wilt weten waar je boek blijft. Wat vervelend dat het er nog niet is."
          + " Ik vraag het vandaag na, omdat het al binnen had moeten zijn. Heb je nog vragen? Fijne dag!";

  @Test
  void m_23_the_customer_chooses_direct_messages_and_all_of_the_conversation_is_one() {
    asked("DM", "Waar is mijn pakket?");

    seller().get(path()).then().body("channel", equalTo("DM"));
    webshop()
        .body(Map.of("message", "Hallo?"))
        .post(path() + "/customer-messages")
        .then()
        .statusCode(201)
        .body("channel", equalTo("DM"));
    messages(2).body("items.channel", not(hasItem("EMAIL")));
  }

  @Test
  void m_24_a_direct_message_is_answered_in_the_conversation_alone() {
    orderPlaced();
    asked("DM", "Waar is mijn pakket?");

    send(Map.of("message", "Uw pakket is onderweg."))
        .statusCode(201)
        .body("channel", equalTo("DM"))
        .body("delivery.state", equalTo("SENT"));
    stays(() -> assertThat(MailServer.to(customer)).isEmpty());
  }

  @Test
  void m_24_a_mail_on_a_direct_message_is_refused() {
    asked("DM", "Waar is mijn pakket?");

    send(Map.of("message", "Hallo", "channel", "EMAIL"))
        .statusCode(409)
        .body("ruleId", equalTo("M-24"));
    messages(1);
  }

  @Test
  void m_25_direct_messages_come_in_the_night_of_a_sunday_and_wait_for_their_answer() {
    asked("DM", "Waar is mijn pakket?");
    ZoneId amsterdam = ZoneId.of("Europe/Amsterdam");
    ZonedDateTime now = SandboxClockClient.advance(Duration.ZERO).atZone(amsterdam);
    ZonedDateTime sunday =
        now.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)).with(LocalTime.of(3, 0));
    SandboxClockClient.advance(Duration.between(now, sunday));

    String at =
        webshop()
            .body(Map.of("message", "En nu?"))
            .post(path() + "/customer-messages")
            .then()
            .statusCode(201)
            .extract()
            .path("sentAt");
    assertThat(Instant.parse(at).atZone(amsterdam).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    SandboxClockClient.advance(Duration.ofDays(3));
    send(Map.of("message", "Uw pakket is onderweg.")).statusCode(201);
  }

  @Test
  void m_28_an_answer_that_is_too_short_is_warned_of() {
    bookIsLate();
    String short39 = "Hoi Erika, je boek wordt vandaag bezorg";
    assertThat(short39).hasSize(39);

    assertThat(mark(short39, "LENGTH")).isEqualTo("FAIL");
    assertThat(mark(short39 + "d", "LENGTH")).isEqualTo("PASS");
  }

  @Test
  void m_29_five_points_are_marked_announced_and_counted_and_stop_nobody() {
    bookIsLate();
    JsonPath poor = preview(Map.of("message", "Het komt eraan, even wachten."));
    assertThat(poor.getList("quality.ruleId"))
        .containsExactly("M-30", "M-31", "M-32", "M-33", "M-34", "M-28");
    assertThat(poor.getList("quality.mark")).containsOnly("FAIL");
    confirm(poor.getString("previewToken")).statusCode(201);
    send(Map.of("message", GOOD)).statusCode(201);

    seller()
        .get(path() + "/quality")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].marks.GREETING", equalTo("FAIL"))
        .body("items[1].marks.SOLUTION", equalTo("PASS"));
    seller()
        .get("/quality")
        .then()
        .statusCode(200)
        .body("criteria.find { it.criterion == 'GREETING' }.pass", equalTo(1))
        .body("criteria.find { it.criterion == 'GREETING' }.fail", equalTo(1))
        .body("users", hasSize(1));
    json(Tokens.seller("other")).get(path() + "/quality").then().statusCode(404);
    json(Tokens.seller("other")).get("/quality").then().body("users", hasSize(0));
    await()
        .untilAsserted(() ->
            assertThat(TestEvents.read(Topics.MESSAGES, question.toString()))
                .filteredOn(event -> event.type().equals("dev.sellerdesk.quality-assessed.v1"))
                .hasSize(2)
                .allSatisfy(event ->
                    assertThat(event.json()).contains("M-30", "nl/1").doesNotContain("boek")));
  }

  @Test
  void m_30_the_greeting_has_the_customers_whole_name() {
    bookIsLate();

    assertThat(mark("Hoi Erika, je boek komt vandaag.", "GREETING")).isEqualTo("PASS");
    assertThat(mark("Hoi ÉRIKA, je boek komt vandaag.", "GREETING")).isEqualTo("PASS");
    assertThat(mark("Hoi E., je boek komt vandaag.", "GREETING")).isEqualTo("FAIL");
    assertThat(mark("Hoi Anna, je boek komt vandaag.", "GREETING")).isEqualTo("FAIL");
  }

  @Test
  void m_31_the_answer_takes_up_what_the_customer_wrote() {
    bookIsLate();

    assertThat(mark("Hoi Erika, je boek komt vandaag.", "RESPONSE")).isEqualTo("PASS");
    assertThat(mark("Hoi Erika, wij zijn morgen weer open.", "RESPONSE")).isEqualTo("FAIL");
  }

  @Test
  void m_32_the_answer_shows_understanding_for_this_customers_situation() {
    bookIsLate();

    assertThat(mark("Hoi Erika, wat vervelend dat je boek er niet is.", "PERSONAL"))
        .isEqualTo("PASS");
    assertThat(mark("Hoi Erika, wat vervelend voor je.", "PERSONAL")).isEqualTo("UNSURE");
    assertThat(mark("Hoi Erika, wij zijn morgen weer open.", "PERSONAL")).isEqualTo("FAIL");
  }

  @Test
  void m_33_and_m_62_the_answer_says_what_is_done_why_and_when() {
    bookIsLate();

    assertThat(mark("Ik vraag het vandaag na, omdat het er had moeten zijn.", "SOLUTION"))
        .isEqualTo("PASS");
    assertThat(mark("Ik vraag het na, omdat het er had moeten zijn.", "SOLUTION"))
        .as("it never says when")
        .isEqualTo("UNSURE");
    assertThat(mark("Dat weet ik helaas ook niet precies.", "SOLUTION")).isEqualTo("FAIL");
  }

  @Test
  void m_34_and_m_64_the_end_says_what_to_expect_and_wishes_something_pleasant() {
    bookIsLate();

    assertThat(mark("Hoi Erika, heb je nog vragen, laat het weten. Fijne dag!", "CLOSING"))
        .isEqualTo("PASS");
    assertThat(mark("Hoi Erika, het boek is onderweg. Fijne dag!", "CLOSING")).isEqualTo("UNSURE");
    assertThat(mark("Hoi Erika, het boek is onderweg naar huis.", "CLOSING")).isEqualTo("FAIL");
  }

  @Test
  void m_35_the_book_of_the_examples_meets_all_but_the_reason() {
    example(
        "Erika",
        "Hi, my book has not arrived yet. Where is it? Erika",
        "Hi Erika, I understand that you want to know where your book has gone. It's a shame your book hasn't arrived yet."
            + " I will start an investigation with the delivery service. You will receive an update on this within 4 working days at the"
            + " latest. Enjoy your new book and have a nice day!",
        List.of("PASS", "PASS", "PASS", "UNSURE", "PASS"));
  }

  @Test
  void m_35_the_lawnmower_of_the_examples_meets_all_five() {
    example(
        "Kevin",
        "Hi partner, I was supposed to receive a lawnmower today, but it still hasn't arrived. Can you help me further? Regards Kevin.",
        "Hi Kevin, it's a shame your lawnmower hasn't arrived yet. I completely understand that you want to know where it is."
            + " I see that the delivery has been delayed, but that it will still be delivered to you today. You can follow the current"
            + " status of the order via Track & Trace. Enjoy mowing and have a nice day!",
        List.of("PASS", "PASS", "PASS", "PASS", "PASS"));
  }

  private void example(String name, String asked, String answer, List<String> marks) {
    orderPlaced(name, Instant.now());
    asked("DM", asked);

    assertThat(preview(Map.of("message", answer)).getList("quality.mark", String.class))
        .startsWith(marks.toArray(String[]::new));
  }

  private void bookIsLate() {
    orderPlaced();
    asked("DM", "Hoi, mijn boek is nog niet aangekomen. Waar blijft het? Erika");
  }

  /** How one point of an answer is marked before it is sent; translateTo tells the language. */
  private String mark(String answer, String criterion) {
    return preview(Map.of("message", answer, "translateTo", "nl"))
        .getString("quality.find { it.criterion == '" + criterion + "' }.mark");
  }
}
