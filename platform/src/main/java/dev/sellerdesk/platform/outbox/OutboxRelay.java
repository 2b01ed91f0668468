package dev.sellerdesk.platform.outbox;

import dev.sellerdesk.platform.messaging.EventHeaders;
import dev.sellerdesk.platform.messaging.EventProducer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds to Kafka: every committed event at least once, the events of one
 * subject in order.
 *
 * <p>The outbox is divided into lanes by subject. Whoever holds a lane's advisory lock sends that
 * lane; so any number of replicas may relay without two of them turning the events of one subject
 * round. Rows are deleted in the transaction that held the lock, after Kafka acknowledged them: a
 * crash in between sends them again under the same id. It looks for rows rather than remembering
 * the last position, because positions become visible out of order.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int LOCK_SPACE = 0x5e11e7;
  private static final String LOCK =
      """
      with busy as materialized (
        select lane from generate_series(0, 7) lane where exists (select from outbox o where o.lane = lane.lane))
      select array_agg(lane) from busy where pg_try_advisory_xact_lock(?, lane)
      """;
  private static final String CLAIM =
      """
      select position, id, aggregatetype, aggregateid, type, payload, retailer_id, sequence, traceparent, recorded_at
      from outbox where lane = any (?) order by position limit ? for update skip locked
      """;
  private static final String DELETE = "delete from outbox where position = any (?)";

  private final DataSource dataSource;
  private final EventProducer producer;
  private final String source;
  private final int batch;
  private final Duration pollInterval;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private Thread thread = new Thread();

  OutboxRelay(
      DataSource dataSource,
      EventProducer producer,
      @ConfigProperty(name = "quarkus.application.name") String source,
      @ConfigProperty(name = "sellerdesk.outbox.batch-size") int batch,
      @ConfigProperty(name = "sellerdesk.outbox.poll-interval") Duration pollInterval) {
    this.dataSource = dataSource;
    this.producer = producer;
    this.source = source;
    this.batch = batch;
    this.pollInterval = pollInterval;
  }

  void start(@Observes StartupEvent event) {
    running = true;
    thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::relay);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    thread.interrupt();
    thread.join(Duration.ofSeconds(5));
  }

  /** Called after a commit that appended; the poll is only for what another process left behind. */
  void wake() {
    work.release();
  }

  private void relay() {
    Duration pause = pollInterval;
    while (running) {
      try {
        boolean woken = work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        if (woken) {
          work.drainPermits();
        }
        relayAll();
        pause = pollInterval;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception e) {
        // Whatever fails, the relay must live: the rows stay, and it tries again.
        if (!running) {
          return;
        }
        LOG.warnf("The outbox cannot be relayed now: %s", e.toString());
        pause = Duration.ofMillis(Math.min(pause.toMillis() * 2, 2_000));
      }
    }
  }

  /** Until a batch was not full: whoever appended after it was read has woken us again. */
  private void relayAll() {
    boolean more = true;
    while (more && running) {
      more =
          QuarkusTransaction.requiringNew()
              .timeout(Integer.MAX_VALUE / 1_000)
              .call(this::relayBatch);
    }
  }

  /**
   * All lanes it can get go out together, so that a batch waits for Kafka once and not per lane.
   */
  private boolean relayBatch() throws SQLException, ExecutionException, InterruptedException {
    try (Connection connection = dataSource.getConnection()) {
      Optional<Array> lanes = lock(connection);
      if (lanes.isEmpty()) {
        return false;
      }
      List<Long> positions = new ArrayList<>();
      List<Future<?>> sent = new ArrayList<>();
      try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
        claim.setArray(1, lanes.get());
        claim.setInt(2, batch);
        try (ResultSet rows = claim.executeQuery()) {
          while (rows.next()) {
            Future<?> acknowledgement = producer.send(recordOf(rows));
            if (acknowledgement.isDone()) {
              // Refused on the spot, as when Kafka is away: what comes after must not pass it.
              acknowledgement.get();
            }
            positions.add(rows.getLong("position"));
            sent.add(acknowledgement);
          }
        }
      }
      for (Future<?> acknowledgement : sent) {
        acknowledgement.get();
      }
      delete(connection, positions);
      return positions.size() == batch;
    }
  }

  /** The lanes that have work and that no other relay holds; until the transaction ends. */
  private static Optional<Array> lock(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setInt(1, LOCK_SPACE);
      try (ResultSet answer = lock.executeQuery()) {
        return answer.next() ? Optional.ofNullable(answer.getArray(1)) : Optional.empty();
      }
    }
  }

  private static void delete(Connection connection, List<Long> positions) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
      delete.executeUpdate();
    }
  }

  private ProducerRecord<String, byte[]> recordOf(ResultSet row) throws SQLException {
    var event =
        new ProducerRecord<>(
            row.getString("aggregatetype"),
            row.getString("aggregateid"),
            row.getString("payload").getBytes(StandardCharsets.UTF_8));
    Headers headers = event.headers();
    EventHeaders.put(headers, EventHeaders.SPEC_VERSION, "1.0");
    EventHeaders.put(headers, EventHeaders.ID, row.getObject("id", UUID.class).toString());
    EventHeaders.put(headers, EventHeaders.TYPE, row.getString("type"));
    EventHeaders.put(headers, EventHeaders.SOURCE, "/" + source);
    EventHeaders.put(headers, EventHeaders.SUBJECT, row.getString("aggregateid"));
    EventHeaders.put(
        headers, EventHeaders.TIME, row.getTimestamp("recorded_at").toInstant().toString());
    EventHeaders.put(headers, EventHeaders.RETAILER_ID, row.getString("retailer_id"));
    EventHeaders.put(headers, EventHeaders.SEQUENCE, Long.toString(row.getLong("sequence")));
    EventHeaders.put(headers, EventHeaders.CONTENT_TYPE, "application/json");
    String traceparent = row.getString("traceparent");
    if (traceparent != null) {
      EventHeaders.put(headers, EventHeaders.TRACEPARENT, traceparent);
    }
    return event;
  }
}
