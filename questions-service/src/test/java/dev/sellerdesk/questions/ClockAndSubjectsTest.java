package dev.sellerdesk.questions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.sellerdesk.platform.testing.TestBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no question: the clock, and the subject list. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class ClockAndSubjectsTest extends QuestionsOverRest {
  @Test
  void the_subject_list_has_three_languages() {
    seller()
        .get("/subjects")
        .then()
        .statusCode(200)
        .body(
            "items.code",
            hasItems("WHERE_IS_MY_ORDER", "OTHER"),
            "items.texts.nl",
            everyItem(notNullValue()));
  }

  @Test
  void d1_the_clock_explains_itself() {
    seller()
        .urlEncodingEnabled(false)
        .get("/clock/explain?from=2026-11-20T12:00:00%2B01:00&rule=Q-05")
        .then()
        .statusCode(200)
        .body(
            "dueAt", is("2026-11-23T05:00:00Z"),
            "ruleId", is("Q-05"),
            "country", is("NL"),
            "counted", is("PT18H"),
            "skipped", is("PT48H"),
            "stretches.counted", equalTo(List.of(true, false, true)),
            "stretches[1].reason", is("Weekend"));
    // Belgium's national day is a Tuesday in 2026
    seller()
        .urlEncodingEnabled(false)
        .get("/clock/explain?from=2026-07-20T10:00:00Z&duration=PT18H&country=BE")
        .then()
        .body("dueAt", is("2026-07-22T04:00:00Z"), "stretches[1].kind", is("PUBLIC_HOLIDAY"));
    // King's Day is on the 26th in 2025
    seller()
        .urlEncodingEnabled(false)
        .get("/clock/explain?from=2025-04-25T10:00:00Z&duration=PT18H&country=NL")
        .then()
        .body("dueAt", is("2025-04-28T04:00:00Z"), "stretches[1].reason", containsString("King"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule=Q-05",
        "from=yesterday&rule=Q-05",
        "from=2026-11-20T11:00:00Z",
        "from=2026-11-20T11:00:00Z&rule=Q-05&duration=PT1H",
        "from=2026-11-20T11:00:00Z&rule=Q-99",
        "from=2026-11-20T11:00:00Z&duration=PT0S",
        "from=2026-11-20T11:00:00Z&duration=P9999D",
        "from=2026-11-20T11:00:00Z&duration=PT9223372036854775807H",
        "from=2026-11-20T11:00:00Z&rule=Q-05&country=DE",
        "from=1999-12-31T23:59:59Z&rule=Q-05",
        "from=-999999999-01-01T00:00:00Z&rule=Q-05"
      })
  void a_clock_asked_nonsense_says_so(String query) {
    seller()
        .urlEncodingEnabled(false)
        .get("/clock/explain?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations", hasSize(1));
  }
}
