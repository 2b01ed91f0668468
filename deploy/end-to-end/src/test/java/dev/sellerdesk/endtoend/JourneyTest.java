package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The main flow through the four packaged services, as its users see it. */
class JourneyTest {

  private final Stack stack = SharedStack.get();

  @Test
  void a_question_travels_from_the_customer_to_the_score() {
    Case flow =
        new Case(stack, "1001")
            .order()
            .ask(
                "Bonjour, où est ma commande ? J'attends mon colis depuis une semaine. Merci d'avance.");
    Case.eventually("the seller's mail", () -> flow.sellerMails().size() == 1);
    assertThat(flow.sellerMails().getFirst().text())
        .doesNotContain("Camille")
        .doesNotContain(flow.customer);

    Case.eventually(
        "both translations", () -> translations(flow).keySet().containsAll(List.of("nl", "en")));
    JsonNode first = flow.messages().getFirst();
    assertThat(first.path("original").path("language").asText()).isEqualTo("fr");
    assertThat(first.path("original").path("text").asText()).contains("où est ma commande");
    translations(flow)
        .values()
        .forEach(t -> assertThat(t.path("status").asText()).isEqualTo("COMPLETE"));

    assertThat(flow.question().path("actions").findValuesAsText("name"))
        .contains("close", "reopen");
    flow.answer("Bonjour Camille, votre colis arrive demain.", "CLOSE_RESOLVED")
        .awaitStatus("CLOSED")
        .awaitScheduled();
    Case.eventually("the customer's mail", () -> flow.customerMails().size() == 1);

    flow.passTime(Duration.ofHours(25)).awaitInvitation();
    assertThat(flow.score(9).status()).isEqualTo(201);
    assertThat(flow.score(3).status()).isEqualTo(409);
    Case.eventually(
        "the score",
        () ->
            Case.items(flow.get(Service.NPS, "/satisfaction/responses").json()).stream()
                .anyMatch(row -> row.toString().contains("\"score\":9")));
    JsonNode satisfaction = flow.get(Service.NPS, "/satisfaction").json();
    assertThat(satisfaction.path("n").asInt()).isPositive();
    assertThat(satisfaction.path("promoters").asInt()).isPositive();
  }

  @Test
  void a_question_that_the_memory_does_not_know_says_so_and_shows_the_original() {
    Case flow =
        new Case(stack, "1001")
            .order()
            .ask(
                "Le zibulon de mon turbiflux grésille étrangement quand la lune se lève derrière le garage.");
    Case.eventually("a translation attempt", () -> !translations(flow).isEmpty());
    translations(flow)
        .values()
        .forEach(translation -> {
          assertThat(translation.path("status").asText()).isIn("UNAVAILABLE", "PARTIAL");
          assertThat(translation.path("coverage").asDouble()).isLessThan(1.0);
        });
    assertThat(flow.messages().getFirst().path("original").path("text").asText())
        .contains("zibulon");
    flow.answer("Bonjour, pouvez-vous envoyer une photo ?", "WAIT_FOR_CUSTOMER")
        .awaitStatus("WAITING_FOR_CUSTOMER");
  }

  @Test
  void a_closed_question_reopens_and_its_survey_is_off() {
    Case flow =
        new Case(stack, "1001")
            .order()
            .ask("Où est ma commande ?")
            .answer("Demain.", "CLOSE_RESOLVED")
            .awaitStatus("CLOSED")
            .awaitScheduled();
    var reopen =
        Http.request(
                stack.url(Service.QUESTIONS) + "/questions/" + flow.questionId + "/reopen",
                stack.token("seller-1001"))
            .header("Content-Type", "application/json")
            .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(Http.sendPatiently(reopen).status()).isBetween(200, 204);
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(flow.decisions().toString()).contains("N-11"));
    flow.passTime(Duration.ofHours(26));
    assertThat(flow.invitations()).isEmpty();
  }

  private static Map<String, JsonNode> translations(Case flow) {
    Map<String, JsonNode> byLanguage = new HashMap<>();
    List<JsonNode> messages = flow.messages();
    if (!messages.isEmpty()) {
      messages
          .getFirst()
          .path("translations")
          .forEach(t -> byLanguage.put(t.path("language").asText(), t));
    }
    return byLanguage;
  }
}
