package dev.sellerdesk.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.messaging.EventJson;
import dev.sellerdesk.platform.observability.TraceParent;
import dev.sellerdesk.shared.event.EventType;
import dev.sellerdesk.shared.event.IntegrationEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * Stores events beside the state change that caused them; {@link OutboxRelay} sends them on. Both
 * stand or fall together, hence it refuses to work without a transaction.
 */
@ApplicationScoped
public class Outbox {

  private static final String APPEND =
      """
      with numbered as (
        insert into outbox_sequence as s (aggregatetype, aggregateid, last) values (?, ?, 1)
        on conflict (aggregatetype, aggregateid) do update set last = s.last + 1
        returning last)
      insert into outbox (id, aggregatetype, aggregateid, type, payload, retailer_id, sequence, traceparent, recorded_at)
      select ?, ?, ?, ?, ?, ?, last, ?, ? from numbered
      """;

  private final DataSource dataSource;
  private final TransactionSynchronizationRegistry transaction;
  private final OutboxRelay relay;
  private final Ids ids;
  private final EventJson json;
  private final Clock clock;

  Outbox(
      DataSource dataSource,
      TransactionSynchronizationRegistry transaction,
      OutboxRelay relay,
      Ids ids,
      EventJson json,
      Clock clock) {
    this.dataSource = dataSource;
    this.transaction = transaction;
    this.relay = relay;
    this.ids = ids;
    this.json = json;
    this.clock = clock;
  }

  /** Announces the event when the running transaction commits, and never when it does not. */
  @Transactional(TxType.MANDATORY)
  public void append(IntegrationEvent event) {
    EventType type = EventType.of(event);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(APPEND)) {
      insert.setString(1, type.topic());
      insert.setString(2, event.subject());
      insert.setObject(3, ids.next());
      insert.setString(4, type.topic());
      insert.setString(5, event.subject());
      insert.setString(6, type.wireName());
      insert.setString(7, json.write(event));
      insert.setString(8, event.retailerId());
      insert.setString(9, TraceParent.current().orElse(null));
      insert.setTimestamp(10, Timestamp.from(clock.instant()));
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(
          "the outbox did not take an event of type " + type.wireName(), e);
    }
    transaction.registerInterposedSynchronization(new WakeAfterCommit());
  }

  private final class WakeAfterCommit implements Synchronization {

    @Override
    public void beforeCompletion() {
      // nothing to do before the commit
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake();
      }
    }
  }
}
