package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.endtoend.Http.Answer;
import dev.sellerdesk.endtoend.OpenApi.Operation;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Retailer 1002 tries every path and verb that the four documents promise on what belongs to 1001.
 * What its role may do at all answers 404, exactly as for something that does not exist; lists
 * never show a trace of 1001.
 */
class IsolationWalkTest {

  private final Stack stack = SharedStack.get();

  @Test
  void another_retailers_resources_do_not_exist() throws IOException {
    Case own = new Case(stack, "1001").order().ask("Où est ma commande ?");
    own.answer("Demain.", "KEEP_OPEN");
    untilNothingIsUnderWay(own);
    String messageId = own.messages().getFirst().path("id").asText();
    String before = trace(own);
    List<String> marks =
        List.of(
            own.questionId,
            own.orderNumber,
            own.customer,
            own.question().path("caseNumber").asText());

    List<String> notFound = new ArrayList<>();
    SoftAssertions softly = new SoftAssertions();
    for (Operation operation : OpenApi.operations(stack)) {
      if (!operation.secured() || operation.path().startsWith("/sandbox")) {
        continue;
      }
      if (!operation.hasPathParameter()) {
        Answer answer = call(operation, operation.path());
        marks.forEach(
            mark -> softly.assertThat(answer.body()).as(operation.toString()).doesNotContain(mark));
        continue;
      }
      Answer foreign =
          call(
              operation,
              filled(
                  operation,
                  Map.of("questionId", own.questionId, "orderNumber", own.orderNumber),
                  own.questionId,
                  messageId));
      Answer unknown =
          call(
              operation,
              filled(
                  operation,
                  Map.of("questionId", UUID.randomUUID().toString(), "orderNumber", "NOSUCH"),
                  UUID.randomUUID().toString(),
                  UUID.randomUUID().toString()));
      softly
          .assertThat(foreign.status())
          .as(operation + " " + foreign.body())
          .isIn(403, 404)
          .isEqualTo(unknown.status());
      softly
          .assertThat(foreign.json().path("type").asText())
          .as(operation.toString())
          .isEqualTo(unknown.json().path("type").asText());
      if (foreign.status() == 404) {
        notFound.add(operation.toString());
      }
    }
    softly.assertAll();
    assertThat(notFound).as("operations that a seller may call").hasSizeGreaterThanOrEqualTo(8);
    assertThat(trace(own)).as("nothing of 1001 changed").isEqualTo(before);
  }

  /**
   * The order's news, the answer and its mail arrive on their own time, and each changes the trace.
   */
  private static void untilNothingIsUnderWay(Case own) {
    Case.eventually("two messages", () -> own.messages().size() == 2);
    Case.eventually("the order to be known", () -> own.question().hasNonNull("customerName"));
    Case.eventually(
        "the answer to count", () -> !own.question().path("awaiting").asText().equals("SELLER"));
    Case.eventually(
        "the mails to be sent",
        () ->
            own.messages().stream()
                .noneMatch(
                    message -> message.path("delivery").path("state").asText().equals("QUEUED")));
  }

  private String trace(Case own) {
    return own.get(Service.QUESTIONS, "/questions/" + own.questionId)
            .header("etag")
            .replaceAll("-.*", "")
        + own.messages()
        + own.get(Service.ORDERS, "/orders/" + own.orderNumber).body();
  }

  private Answer call(Operation operation, String path) throws IOException {
    String body = operation.body().map(Object::toString).orElse("");
    HttpRequest request =
        Http.request(stack.url(operation.service()) + path, stack.token("seller-1002"))
            .header("Content-Type", "application/json")
            .method(
                operation.method(),
                operation.method().equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body))
            .build();
    return operation.endless() ? Http.listen(request, Duration.ofSeconds(2)) : Http.send(request);
  }

  private static String filled(
      Operation operation, Map<String, String> named, String questionId, String messageId) {
    String path = operation.path();
    for (Map.Entry<String, String> entry : named.entrySet()) {
      path = path.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    if (path.contains("/messages/{")) {
      path = path.replaceAll("/messages/\\{[^}]+}", "/messages/" + messageId);
    }
    return path.replaceAll("\\{[^}]+}", questionId);
  }
}
