package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.endtoend.SpanCollector.Seen;
import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** One request of a customer is one trace, through all that it causes. */
class TracesTest {

  private final Stack stack = SharedStack.get();

  @Test
  void a_question_is_followed_from_the_request_over_kafka_to_the_sellers_mail() throws IOException {
    String trace = traceOfAQuestion();

    Case.eventually(
        "the request",
        () -> spans(trace).contains(new Seen("questions-service", "POST /questions", trace)));
    Case.eventually(
        "the event over Kafka",
        () ->
            spans(trace).stream()
                .anyMatch(span ->
                    span.service().equals("messaging-service")
                        && span.name().contains("sellerdesk.questions")));
  }

  @Test
  void a_trace_holds_nothing_that_is_personal() throws IOException {
    traceOfAQuestion();

    assertThat(SharedStack.spans().words())
        .isNotEmpty()
        .noneMatch(words -> Case.PERSONAL.stream().anyMatch(words::contains));
  }

  /**
   * Asks under a trace of its own and waits for its last step. Services tell of their steps every
   * few seconds, each in its own time: earlier steps may be told of later.
   */
  private String traceOfAQuestion() throws IOException {
    Case flow = new Case(stack, "1001").order();
    byte[] random = new byte[16];
    ThreadLocalRandom.current().nextBytes(random);
    String trace = HexFormat.of().formatHex(random);

    Http.Answer asked =
        Http.send(
            Http.request(stack.url(Service.QUESTIONS) + "/questions", stack.token("webshop"))
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .POST(
                    BodyPublishers.ofString(
                        "{\"retailerId\":\"1001\",\"orderNumber\":\"%s\",\"subject\":\"WHERE_IS_MY_ORDER\",\"channel\":\"EMAIL\",\"message\":\"Où est ma commande ?\"}"
                            .formatted(flow.orderNumber)))
                .build());
    flow.questionId = asked.json().path("id").asText();

    Case.eventually("the seller's mail", () -> flow.sellerMails().size() == 1);
    Case.eventually(
        "the step that sends the mail",
        () -> spans(trace).contains(new Seen("messaging-service", "send-mail", trace)));
    return trace;
  }

  private static List<Seen> spans(String trace) {
    return SharedStack.spans().of(trace);
  }
}
