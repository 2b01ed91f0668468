package dev.sellerdesk.questions.overview;

import static dev.sellerdesk.questions.overview.StoredQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.Tokens;
import dev.sellerdesk.questions.overview.StoredQuestions.Row;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters of the overview, and what is no filter. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class OverviewFiltersTest extends OverviewOverRest {

  @Test
  void Q_06_the_list_narrows_to_the_party_that_has_to_speak() {
    UUID seller = questions.store(question());
    UUID customer = questions.store(question().answered());
    UUID closed = questions.store(question().closed(T));
    UUID held = questions.store(question().withPartnerservice());

    assertThat(list(Map.of("view", "all", "awaiting", "SELLER"))).containsExactly(seller);
    assertThat(list(Map.of("view", "all", "awaiting", "CUSTOMER"))).containsExactly(customer);
    assertThat(list(Map.of("view", "all", "awaiting", "NOBODY"))).containsExactly(closed);
    assertThat(list(Map.of("view", "all", "awaiting", "OPERATOR"))).isEmpty();
    // what Partnerservice has is not there for the seller, whatever is asked for
    assertThat(list(Map.of("view", "all", "awaiting", "PARTNERSERVICE"))).isEmpty();
    assertThat(
            as(Tokens.partnerservice())
                .queryParam("retailerId", retailer)
                .queryParam("view", "all")
                .queryParam("awaiting", "PARTNERSERVICE")
                .get("/questions")
                .<List<String>>path("items.id"))
        .containsExactly(held.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "subject, REFUND",
    "customerName, smit",
    "customerName, SMI",
    "customerName, jan  smit",
    "orderNumber, B777",
    "ean, 4006381333931",
    "channel, DM",
    "lastMessageFrom, 2026-11-25",
    "lastMessageFrom, 2026-11-25T09:00:00Z",
    "lastMessageFrom, 2026-11-25T10:00:00+01:00",
    "q, smit",
    "q, b777",
    "q, drill",
    "q, 4006381333931"
  })
  void Q_58_each_filter_narrows_the_list(String filter, String value) {
    questions.store(question().opened(T));
    UUID wanted =
        questions.store(
            question()
                .opened(T)
                .order("B777")
                .customer("Jan Smit")
                .subject("REFUND")
                .item("4006381333931", "Cordless drill")
                .channel("DM")
                .lastMessage(Instant.parse("2026-11-25T09:00:00Z")));

    assertThat(list(Map.of(filter, value))).containsExactly(wanted);
  }

  @Test
  void Q_58_filters_combine_with_and() {
    UUID wanted = questions.store(question().customer("Jan Smit").subject("REFUND"));
    questions.store(question().customer("Jan Smit"));
    questions.store(question().subject("REFUND"));

    assertThat(list(Map.of("customerName", "smit", "subject", "REFUND"))).containsExactly(wanted);
    assertThat(list(Map.of("customerName", "smit", "subject", "INVOICE"))).isEmpty();
  }

  @Test
  void Q_58_a_day_of_the_last_message_is_a_day_in_the_sellers_country() {
    // 23:30 in Amsterdam on the 24th, 00:30 on the 25th
    UUID before = questions.store(question().lastMessage(Instant.parse("2026-11-24T22:30:00Z")));
    UUID after = questions.store(question().lastMessage(Instant.parse("2026-11-24T23:30:00Z")));

    assertThat(list(Map.of("lastMessageTo", "2026-11-24"))).containsExactly(before);
    assertThat(list(Map.of("lastMessageFrom", "2026-11-25"))).containsExactly(after);
    assertThat(list(Map.of("lastMessageFrom", "2026-11-24", "lastMessageTo", "2026-11-25")))
        .containsExactly(before, after);
    assertThat(list(Map.of("lastMessageTo", "2026-11-24T22:30:00Z"))).containsExactly(before);
    assertThat(list(Map.of("lastMessageTo", "2026-11-24T22:29:59Z"))).isEmpty();
  }

  @Test
  void Q_40_a_case_number_is_found_however_it_is_written() {
    Row row = question();
    UUID wanted = questions.store(row);
    questions.store(question());
    String bare = row.caseNumber().replace("-", "");
    String spaced = row.caseNumber().toLowerCase().replace("-", " ");

    for (String written : List.of(row.caseNumber(), bare, spaced)) {
      assertThat(list(Map.of("caseNumber", written))).as(written).containsExactly(wanted);
      assertThat(list(Map.of("q", written))).as(written).containsExactly(wanted);
    }
    assertThat(list(Map.of("q", bare.substring(1)))).containsExactly(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"caseNumber", "q"})
  void Q_40_a_wrong_check_digit_says_so(String parameter) {
    String right = question().caseNumber();
    int digit = right.charAt(right.length() - 1) - '0';
    String wrong = right.substring(0, right.length() - 1) + (digit + 1) % 10;

    seller()
        .queryParam(parameter, wrong)
        .get("/questions")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", is(parameter))
        .body("violations[0].message", containsString("check digit"));
  }

  @Test
  void partnerservice_searches_words_within_one_retailer_and_numbers_everywhere() {
    Row row = question().order("P" + retailer);
    UUID id = questions.store(row);

    as(Tokens.partnerservice())
        .queryParam("q", "jansen")
        .get("/questions")
        .then()
        .statusCode(400)
        .body("violations[0].field", is("retailerId"));
    for (Map<String, String> filter :
        List.of(
            Map.of("caseNumber", row.caseNumber()),
            Map.of("q", row.caseNumber()),
            Map.of("orderNumber", "P" + retailer))) {
      as(Tokens.partnerservice())
          .queryParams(filter)
          .get("/questions")
          .then()
          .statusCode(200)
          .body("items.id", is(List.of(id.toString())));
    }
    seller().queryParam("retailerId", retailer).get("/questions").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "view, closed",
    "view, OPEN",
    "sort, age",
    "limit, 0",
    "limit, -1",
    "limit, 201",
    "limit, 10000",
    "limit, ten",
    "cursor, AAAA",
    "cursor, '!'",
    "channel, FAX",
    "awaiting, ME",
    "lastMessageFrom, yesterday",
    "lastMessageFrom, 2026-02-30",
    "lastMessageTo, 1999-12-31",
    "lastMessageTo, +99999-01-01T00:00:00Z",
    "caseNumber, 12",
    "orderNumber, a b",
    "q, ' '",
    "customerName, ' '",
    "views, open"
  })
  void a_parameter_that_makes_no_sense_is_refused_by_name(String parameter, String value) {
    seller()
        .queryParam(parameter, value)
        .get("/questions")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", containsString(parameter));
  }

  @Test
  void an_unknown_subject_finds_nothing_and_odd_words_do_no_harm() {
    questions.store(question());

    assertThat(list(Map.of("subject", "NO_SUCH_SUBJECT"))).isEmpty();
    for (String odd :
        List.of(
            "'", "''; drop table customer_question --", "\\", "&|!():*", "%_", "<->", "😀", "ﷺ")) {
      seller().queryParam("q", odd).get("/questions").then().statusCode(200);
      seller().queryParam("customerName", odd).get("/questions").then().statusCode(200);
    }
    assertThat(list(Map.of())).hasSize(1);
  }
}
