package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.local.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Kafka is away while 200 questions and 100 further messages come in: all are accepted, and all
 * arrive afterwards, in order.
 */
class KafkaOutageTest {

  private static final Duration OUTAGE = Duration.ofSeconds(SharedStack.FULL ? 60 : 15);
  private static final int QUESTIONS = 200;
  private static final int TALKERS = 10;
  private static final int MESSAGES_EACH = 10;

  private final Stack stack = SharedStack.get();

  @Test
  void everything_is_accepted_during_the_outage_and_delivered_in_order_after_it() {
    List<Case> talkers = new ArrayList<>();
    for (int i = 0; i < TALKERS; i++) {
      talkers.add(new Case(stack, "1001").order().ask("Où est ma commande ?"));
    }
    talkers.forEach(
        talker -> Case.eventually("the conversation", () -> talker.messages().size() == 1));

    stack.faults().stopKafka();
    long start = System.nanoTime();
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      cases.add(new Case(stack, "1001").ask("Waar is mijn bestelling? Nummer " + i));
    }
    for (int i = 0; i < MESSAGES_EACH; i++) {
      for (Case talker : talkers) {
        talker.writeAgain("message " + i);
      }
    }
    Http.sleep(
        Math.max(0, OUTAGE.toMillis() - Duration.ofNanos(System.nanoTime() - start).toMillis()));
    stack.faults().startKafka();

    cases.forEach(question ->
        Case.eventually(
            "the conversation of each question", () -> question.messages().size() == 1));
    talkers.forEach(talker -> {
      Case.eventually("all messages", () -> talker.messages().size() == 1 + MESSAGES_EACH);
      List<String> texts =
          talker.messages().stream()
              .map(m -> m.path("original").path("text").asText())
              .skip(1)
              .toList();
      for (int i = 0; i < MESSAGES_EACH; i++) {
        assertThat(texts.get(i)).isEqualTo("message " + i);
      }
    });
    Set<String> subjects = new HashSet<>();
    cases.forEach(c -> subjects.add(c.questionId));
    talkers.forEach(c -> subjects.add(c.questionId));
    assertThat(Sequences.inOrder(stack, "sellerdesk.questions", subjects)).isEqualTo(subjects);
    Sequences.inOrder(stack, "sellerdesk.messages", subjects);
  }
}
