package dev.sellerdesk.platform.inbox;

import dev.sellerdesk.platform.messaging.EventHeaders;
import dev.sellerdesk.platform.messaging.EventJson;
import dev.sellerdesk.platform.tenancy.RetailerScope;
import dev.sellerdesk.shared.event.EventType;
import dev.sellerdesk.shared.event.IntegrationEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Handles an event once: its id and its effect are committed together, so a second delivery finds
 * the id and does nothing.
 *
 * <p>A failure is told apart. While something we depend on is away, the event is tried again in
 * order, and the partition waits. What can never succeed goes to the dead-letter topic with its
 * reason, and the partition moves on. A type we do not know, or do not handle, is counted and left
 * unrecorded, so that a later release may still handle it.
 */
@ApplicationScoped
public class EventInbox {

  private static final Logger LOG = Logger.getLogger(EventInbox.class);
  private static final String REMEMBER =
      "insert into inbox (event_id, consumer) values (?, ?) on conflict do nothing";
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final DataSource dataSource;
  private final RetailerScope scope;
  private final EventJson json;
  private final DeadLetters deadLetters;
  private final MeterRegistry metrics;
  private final int suspectAttempts;

  EventInbox(
      DataSource dataSource,
      RetailerScope scope,
      EventJson json,
      DeadLetters deadLetters,
      MeterRegistry metrics,
      @ConfigProperty(name = "sellerdesk.inbox.attempts") int suspectAttempts) {
    this.dataSource = dataSource;
    this.scope = scope;
    this.json = json;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.suspectAttempts = suspectAttempts;
  }

  /** Handles the record, or puts it aside; when this returns the record may be acknowledged. */
  public void handle(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
    for (int attempt = 1; ; attempt++) {
      try {
        count(handlers.consumer(), once(record, handlers));
        return;
      } catch (RuntimeException failure) {
        FailureKind kind = FailureKind.of(failure);
        if (kind == FailureKind.POISON
            || (kind == FailureKind.SUSPECT && attempt >= suspectAttempts)) {
          deadLetters.put(record, handlers.consumer(), failure);
          count(handlers.consumer(), "dead");
          return;
        }
        LOG.warnf(
            "Attempt %d at %s-%d@%d failed and will be repeated: %s",
            attempt,
            record.topic(),
            record.partition(),
            record.offset(),
            failure.getClass().getName());
        pauseBefore(attempt);
      }
    }
  }

  private String once(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
    String typeName = header(record, EventHeaders.TYPE);
    Optional<EventType> type = EventType.named(typeName);
    Optional<Consumer<IntegrationEvent>> handler = type.flatMap(handlers::of);
    if (handler.isEmpty()) {
      return "skipped";
    }
    UUID id = eventId(record);
    IntegrationEvent event = read(record, type.get());
    boolean[] first = {false};
    scope.run(
        retailerOf(event),
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  first[0] = remember(id, handlers.consumer());
                  if (first[0]) {
                    handler.get().accept(event);
                  }
                }));
    return first[0] ? "handled" : "duplicate";
  }

  private static String retailerOf(IntegrationEvent event) {
    if (event.retailerId() == null || event.retailerId().isBlank()) {
      throw new PoisonEventException("the event names no retailer");
    }
    return event.retailerId();
  }

  private boolean remember(UUID id, String consumer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
      insert.setObject(1, id);
      insert.setString(2, consumer);
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("the inbox did not take an event id", e);
    }
  }

  private IntegrationEvent read(ConsumerRecord<String, byte[]> record, EventType type) {
    if (record.value() == null) {
      throw new PoisonEventException("the event has no content");
    }
    try {
      return json.read(record.value(), type.contract());
    } catch (IOException e) {
      throw new PoisonEventException("the content is no " + type.wireName(), e);
    }
  }

  private static UUID eventId(ConsumerRecord<String, byte[]> record) {
    String id = header(record, EventHeaders.ID);
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new PoisonEventException("the header ce_id is no UUID", e);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return EventHeaders.value(record.headers(), name)
        .orElseThrow(() -> new PoisonEventException("the header " + name + " is missing"));
  }

  private void count(String consumer, String result) {
    metrics.counter("sellerdesk.inbox.events", "consumer", consumer, "result", result).increment();
  }

  private static void pauseBefore(int attempt) {
    long ceiling = Math.min(LONGEST_PAUSE.toMillis(), 50L << Math.min(attempt, 10));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting to repeat", e);
    }
  }
}
