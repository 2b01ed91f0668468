package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.sellerdesk.platform.testing.TestBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of questions, page by page. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class ListingQuestionsTest extends QuestionsOverRest {
  @Test
  void the_views_page_without_skipping_or_repeating() {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      asked.add(asked());
    }
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = seller().queryParam("limit", 2);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      Response page = request.get("/questions");
      assertThat(page.statusCode()).isEqualTo(200);
      seen.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
      assertThat(page.header("Link") != null).isEqualTo(cursor != null);
    } while (cursor != null);

    assertThat(seen).isEqualTo(asked);
  }

  @Test
  void Q_40_a_question_is_found_by_its_case_number_however_it_is_written() {
    String id = asked();
    String number = get(id).path("caseNumber");
    asked();

    seller()
        .queryParam("caseNumber", number.toLowerCase().replace('-', ' '))
        .get("/questions")
        .then()
        .body("items.id", equalTo(List.of(id)));
    char last = number.charAt(number.length() - 1);
    String wrong =
        number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
    seller()
        .queryParam("caseNumber", wrong)
        .get("/questions")
        .then()
        .statusCode(400)
        .body(
            "violations[0].field",
            is("caseNumber"),
            "violations[0].message",
            containsString("wrong"));
  }
}
