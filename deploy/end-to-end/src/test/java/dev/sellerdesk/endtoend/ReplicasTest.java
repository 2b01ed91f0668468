package dev.sellerdesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.local.Service;
import dev.sellerdesk.local.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two replicas of each service work on the same cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasTest {

  private static final int CASES = 20;
  private static final int TALKERS = 10;
  private static final int MESSAGES_EACH = 10;

  private final Stack stack = SharedStack.get();
  private Replicas replicas;

  @BeforeAll
  void start() {
    replicas = Replicas.of(stack, List.of(Service.values()));
  }

  @AfterAll
  void stop() {
    replicas.close();
  }

  @Test
  void work_that_is_due_at_both_at_once_is_done_once() throws Exception {
    List<Case> closed = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      closed.add(
          new Case(stack, replicas::next, "1001")
              .order()
              .ask("Où est ma commande ?")
              .answer("Demain.", "CLOSE_RESOLVED"));
    }
    closed.forEach(Case::awaitScheduled);

    moveAllClocks(Duration.ofHours(25));

    closed.forEach(
        one -> Case.eventually("the invitation of each", () -> one.invitations().size() == 1));
    Http.sleep(3_000);
    assertThat(closed)
        .allSatisfy(one -> {
          assertThat(one.invitations()).hasSize(1);
          assertThat(one.decisions()).hasSize(1);
          assertThat(one.sellerMails()).hasSize(1);
        });
  }

  @Test
  void what_is_said_in_a_conversation_stays_in_order_whichever_replica_hears_it() {
    List<Case> talkers =
        IntStream.range(0, TALKERS)
            .mapToObj(
                _ -> new Case(stack, replicas::next, "1001").order().ask("Où est ma commande ?"))
            .toList();
    talkers.forEach(
        talker -> Case.eventually("the conversation", () -> talker.messages().size() == 1));
    for (int i = 0; i < MESSAGES_EACH; i++) {
      for (Case talker : talkers) {
        talker.writeAgain("message " + i);
      }
    }
    List<String> said =
        IntStream.range(0, MESSAGES_EACH).mapToObj(number -> "message " + number).toList();
    Set<String> subjects =
        talkers.stream().map(talker -> talker.questionId).collect(Collectors.toSet());

    assertThat(talkers)
        .allSatisfy(talker ->
            assertThat(talker.messages().stream().skip(1))
                .extracting(message -> message.path("original").path("text").asText())
                .isEqualTo(said));
    Case.eventually(
        "all news of the conversations",
        () -> Sequences.inOrder(stack, "sellerdesk.messages", subjects).equals(subjects));
    assertThat(Sequences.inOrder(stack, "sellerdesk.questions", subjects)).isEqualTo(subjects);
    talkers.forEach(talker ->
        Case.eventually(
            "all messages to count",
            () -> talker.question().path("unread").asInt() == 1 + MESSAGES_EACH));
  }

  /** All processes at the same moment, so that both replicas find the same work due. */
  private void moveAllClocks(Duration by) throws Exception {
    Instant to = Case.latestClock(stack).plus(by);
    List<Future<?>> moves = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Service service : Service.values()) {
        for (String url : replicas.all(service)) {
          moves.add(pool.submit(() -> Case.moveClock(stack, url, to)));
        }
      }
    }
    for (Future<?> move : moves) {
      move.get();
    }
  }
}
