package dev.sellerdesk.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.messaging.EventProducer;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.platform.testing.TestEvents;
import dev.sellerdesk.platform.testing.TestEvents.Received;
import dev.sellerdesk.shared.event.SurveyAnswered;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Every committed event arrives, none of a transaction that rolled back does, and the events of one
 * subject keep their order: with eight writers of which some dawdle before their commit and some
 * roll back, and two relays. The short form writes 20,000 events, the full one 200,000.
 */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "platform"))
class OutboxCompletenessTest {

  private static final boolean FULL = Boolean.getBoolean("sellerdesk.full");
  private static final int EVENTS = FULL ? 200_000 : 20_000;
  private static final int LONGEST_DAWDLE_MILLIS = FULL ? 500 : 40;
  private static final int WRITERS = 8;
  private static final String TOPIC = "sellerdesk.surveys";

  @Inject Outbox outbox;
  @Inject DataSource dataSource;
  @Inject EventProducer producer;

  private final Set<String> committed = ConcurrentHashMap.newKeySet();
  private final Set<String> rolledBack = ConcurrentHashMap.newKeySet();
  private final AtomicInteger written = new AtomicInteger();

  @Test
  void nothing_is_skipped_nothing_is_made_up_and_order_holds_per_subject() throws Exception {
    OutboxRelay second =
        new OutboxRelay(dataSource, producer, "second-replica", 50, Duration.ofMillis(3));
    second.start(new StartupEvent());
    List<UUID> subjects = java.util.stream.Stream.generate(UUID::randomUUID).limit(400).toList();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int seed = i;
        running.add(writers.submit(() -> write(subjects, new Random(seed))));
      }
      for (Future<?> writer : running) {
        writer.get();
      }
    }
    waitUntilEmpty();
    second.stop(new ShutdownEvent());

    Set<String> known = new HashSet<>();
    subjects.forEach(subject -> known.add(subject.toString()));
    Map<String, List<Long>> sequences = new LinkedHashMap<>();
    Set<String> arrived = new HashSet<>();
    Set<String> seenIds = new HashSet<>();
    for (Received event : TestEvents.readAll(TOPIC)) {
      String subject = event.headers().get("ce_subject");
      if (known.contains(subject) && seenIds.add(event.id())) {
        sequences.computeIfAbsent(subject, _ -> new ArrayList<>()).add(event.sequence());
        arrived.add(responseId(event.json()));
      }
    }
    assertThat(committed).hasSizeGreaterThanOrEqualTo(EVENTS);
    assertThat(rolledBack).isNotEmpty();
    assertThat(arrived).as("arrived exactly what was committed").isEqualTo(committed);
    assertThat(arrived).doesNotContainAnyElementsOf(rolledBack);
    sequences.forEach((subject, sequence) -> {
      for (int i = 0; i < sequence.size(); i++) {
        assertThat(sequence.get(i)).as("position %d of %s", i, subject).isEqualTo(i + 1L);
      }
    });
  }

  private void write(List<UUID> subjects, Random random) {
    while (written.get() < EVENTS) {
      List<String> mine = new ArrayList<>();
      boolean rollBack = random.nextInt(100) < 5;
      transaction(
          rollBack,
          () -> {
            // In a fixed order, so that two writers do not wait for each other.
            random
                .ints(1 + random.nextInt(3), 0, subjects.size())
                .sorted()
                .forEach(index -> mine.add(append(subjects.get(index))));
            if (random.nextInt(100) < 10) {
              sleep(random.nextInt(LONGEST_DAWDLE_MILLIS + 1));
            }
          });
      (rollBack ? rolledBack : committed).addAll(mine);
      if (!rollBack) {
        written.addAndGet(mine.size());
      }
    }
  }

  private static void transaction(boolean rollBack, Runnable work) {
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> {
            work.run();
            if (rollBack) {
              throw new WantedRollback();
            }
          });
    } catch (WantedRollback _) {
      // as wanted
    }
  }

  private static final class WantedRollback extends RuntimeException {}

  private String append(UUID subject) {
    UUID response = UUID.randomUUID();
    outbox.append(
        new SurveyAnswered(response, subject, "1001", 9, "OTHER", "EMAIL", "nl", Instant.EPOCH));
    return response.toString();
  }

  private static String responseId(String json) {
    int start = json.indexOf("\"responseId\":\"") + 14;
    return json.substring(start, start + 36);
  }

  private void waitUntilEmpty() throws SQLException {
    for (long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        System.nanoTime() < end;
        sleep(50)) {
      try (Connection connection = dataSource.getConnection();
          Statement sql = connection.createStatement();
          ResultSet rows = sql.executeQuery("select count(*) from outbox")) {
        rows.next();
        if (rows.getLong(1) == 0) {
          return;
        }
      }
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
