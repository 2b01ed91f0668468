package dev.sellerdesk.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.shared.event.PhoneCallCompleted;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** phone calls become closed questions, or belong to open ones. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class PhoneCallsTest extends QuestionsOverRest {

  @Test
  void Q_44_a_call_becomes_one_closed_question_however_often_it_is_told() {
    PhoneCallCompleted call = call(UUID.randomUUID().toString(), null, order, true);
    TestEvents.publish(call);
    TestEvents.publish(call);
    // a missed call is no contact
    TestEvents.publish(call(UUID.randomUUID().toString(), null, order + "M", false));
    String last = order + "L";
    TestEvents.publish(call(UUID.randomUUID().toString(), null, last, true));

    await().atMost(PATIENCE).until(() -> handled(last).size() == 1);
    assertThat(handled(order)).hasSize(1);
    assertThat(handled(order + "M")).isEmpty();
    String id = handled(order).getFirst();
    var question = get(id).jsonPath();
    assertThat(question.getString("status")).isEqualTo("CLOSED");
    assertThat(question.getString("channel")).isEqualTo("PHONE");
    assertThat(question.getString("awaiting")).isEqualTo("NOBODY");
    assertThat(
            seller().get("/questions/" + id + "/history").jsonPath().<String>getList("items.what"))
        .containsExactly("PHONE_CALL", "CLOSED");
    assertThat(announced(id, 1))
        .singleElement()
        .satisfies(
            event -> assertThat(event.type()).isEqualTo("dev.sellerdesk.question-closed.v1"));
  }

  @Test
  void Q_44_a_call_is_added_to_the_open_question_about_its_order() {
    String id = asked();
    TestEvents.publish(call(UUID.randomUUID().toString(), null, order, true));

    until(id, "awaiting", "CUSTOMER");
    assertThat(get(id).jsonPath().getString("status")).isEqualTo("OPEN");
    assertThat(get(id).jsonPath().getList("deadlines")).isEmpty();
    assertThat(handled(order)).isEmpty();
    seller().body("{}").post("/questions/" + id + "/close").then().statusCode(200);
  }

  @ParameterizedTest(name = "the call names the case: {0}")
  @ValueSource(booleans = {true, false})
  void Q_44_a_call_about_what_partnerservice_handles_becomes_a_question_of_its_own(boolean named) {
    String id = asked();
    escalate(id);
    UUID questionId = named ? UUID.fromString(id) : null;
    TestEvents.publish(call(UUID.randomUUID().toString(), questionId, order, true));

    await().atMost(PATIENCE).until(() -> handled(order).size() == 1);
    assertThat(handled(order)).doesNotContain(id);
    assertThat(
            partnerservice()
                .get("/questions/" + id + "/history")
                .jsonPath()
                .<String>getList("items.what"))
        .containsExactly("OPENED", "ESCALATED");
  }

  private List<String> handled(String orderNumber) {
    return seller()
        .queryParam("view", "handled")
        .queryParam("orderNumber", orderNumber)
        .get("/questions")
        .jsonPath()
        .getList("items.id");
  }

  private PhoneCallCompleted call(
      String callId, UUID questionId, String orderNumber, boolean answered) {
    return new PhoneCallCompleted(
        callId,
        retailer,
        questionId,
        orderNumber,
        "INBOUND",
        answered,
        now().minusSeconds(300),
        now());
  }
}
