package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seller starts contact about an order. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class StartContactTest extends QuestionsOverRest {

  @Test
  void Q_23_Q_26_contact_is_started_about_an_item_of_an_order_and_shows_in_the_overview() {
    known(now().minusSeconds(60));

    String id =
        seller()
            .body(contact())
            .post("/questions")
            .then()
            .statusCode(201)
            .header("Location", containsString("/questions/"))
            .body(
                "initiator", is("SELLER"),
                "customerName", is("Erika Jansen"),
                "item.title", is("Lawnmower X"),
                "channel", is("EMAIL"),
                "status", is("OPEN"),
                "awaiting", is("CUSTOMER"),
                "unread", is(0),
                "deadlines", hasSize(0))
            .extract()
            .path("id");

    seller()
        .get("/questions")
        .then()
        .body("items.find { it.id == '" + id + "' }.initiator", is("SELLER"));
    JsonPath told = new JsonPath(announced(id, 1).getFirst().json());
    assertThat(told.getString("initiator")).isEqualTo("SELLER");
    assertThat(told.getString("message")).isEqualTo("Your lawnmower arrives one day later.");
    assertThat(told.getString("translateTo")).isEqualTo("nl");
    assertThat(told.getString("openedBy")).isEqualTo("seller-" + retailer);
  }

  @Test
  void Q_35_the_first_message_is_contact_so_it_can_be_closed() {
    known(now().minusSeconds(60));
    String id = started();

    seller()
        .post("/questions/" + id + "/close")
        .then()
        .statusCode(200)
        .body("status", is("CLOSED"));
    assertThat(new JsonPath(announced(id, 2).getLast().json()).getBoolean("hadContact")).isTrue();
  }

  @Test
  void Q_27_Q_28_the_customers_answer_belongs_to_it_and_starts_the_clocks() {
    known(now().minusSeconds(60));
    String id = started();

    TestEvents.publish(received(id));

    JsonPath question = until(id, "awaiting", "SELLER");
    assertThat(question.getList("deadlines.ruleId")).isEqualTo(List.of("Q-05", "Q-28"));
    assertThat(question.getInt("unread")).isEqualTo(1);
  }

  @Test
  void Q_24_an_order_that_is_not_the_sellers_and_an_item_not_on_it_are_refused() {
    seller()
        .body(contact())
        .post("/questions")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-24"), "type", is("/problems/no-such-order"));

    known(now().minusSeconds(60));
    as(Tokens.seller("X" + retailer))
        .body(contact())
        .post("/questions")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-24"), "type", is("/problems/no-such-order"));
    Map<String, Object> item = contact();
    item.put("itemEan", "4006381333931");
    seller()
        .body(item)
        .post("/questions")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-24"), "type", is("/problems/item-not-on-order"));
  }

  @Test
  void Q_25_two_years_after_the_order_are_the_end() {
    LocalDate today = LocalDate.ofInstant(now(), ZoneId.of("Europe/Amsterdam"));
    Instant lastDay = today.minusYears(2).atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant();
    known(lastDay);
    started();

    String early = "E" + order;
    TestEvents.publish(placed(retailer, early, lastDay.minusSeconds(1)));
    order = early;
    until(asked(), "customerName", "Erika Jansen");
    seller()
        .body(contact())
        .post("/questions")
        .then()
        .statusCode(409)
        .body("ruleId", is("Q-25"), "detail", containsString("until"));
  }

  @ParameterizedTest(name = "{0} = {1} is refused")
  @CsvSource(
      nullValues = "null",
      value = {
        "itemEan, null",
        "orderNumber, null",
        "subject, null",
        "subject, WEATHER",
        "message, null",
        "message, '  '",
        "translateTo, de",
        "retailerId, 1001",
        "channel, EMAIL",
        "language, nl",
        "surprise, x"
      })
  void a_malformed_start_names_the_field(String field, String value) {
    Map<String, Object> request = contact();
    request.put(field, value);

    seller()
        .body(request)
        .post("/questions")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem(field));
  }

  @Test
  void a_seller_without_retailer_starts_nothing() {
    as(Tokens.of("nobody", null, "seller"))
        .body(contact())
        .post("/questions")
        .then()
        .statusCode(403);
  }

  private String started() {
    return seller().body(contact()).post("/questions").then().statusCode(201).extract().path("id");
  }

  private Map<String, Object> contact() {
    Map<String, Object> contact = new HashMap<>();
    contact.put("orderNumber", order);
    contact.put("itemEan", EAN);
    contact.put("subject", "WHERE_IS_MY_ORDER");
    contact.put("message", "Your lawnmower arrives one day later.");
    contact.put("translateTo", "nl");
    return contact;
  }
}
