package dev.sellerdesk.messaging.adapter.out.persistence;

import static java.util.stream.Collectors.toMap;

import dev.sellerdesk.messaging.application.StandardMessageUse;
import dev.sellerdesk.messaging.application.port.out.StandardMessages;
import dev.sellerdesk.messaging.domain.compose.StandardMessage;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;

@ApplicationScoped
class PanacheStandardMessages
    implements StandardMessages, PanacheRepositoryBase<StandardMessageEntity, UUID> {

  /**
   * Counted where it stands, so that two senders do not wait for each other's transaction for long.
   */
  private static final String COUNT =
      """
      insert into standard_message_use (retailer_id, standard_message_id, times, last_at)
      values (:retailer, :message, 1, :at)
      on conflict (retailer_id, standard_message_id)
      do update set times = standard_message_use.times + 1, last_at = excluded.last_at
      """;

  private static final String COUNTS =
      "select standard_message_id, times, last_at from standard_message_use where retailer_id = :retailer";

  @Override
  public List<StandardMessage> all(String retailerId) {
    return Stream.concat(
            list("retailerId", retailerId).stream().map(StandardMessageEntity::toDomain),
            ShippedStandardMessages.of(retailerId).stream())
        .sorted(Comparator.comparing(StandardMessage::name).thenComparing(StandardMessage::id))
        .toList();
  }

  @Override
  public Optional<StandardMessage> find(String retailerId, UUID id) {
    return find("retailerId = ?1 and id = ?2", retailerId, id)
        .firstResultOptional()
        .map(StandardMessageEntity::toDomain)
        .or(() ->
            ShippedStandardMessages.of(retailerId).stream()
                .filter(shipped -> shipped.id().equals(id))
                .findFirst());
  }

  @Override
  public StandardMessage save(StandardMessage message) {
    StandardMessageEntity entity =
        findByIdOptional(message.id()).orElseGet(() -> new StandardMessageEntity(message.id()));
    entity.take(message);
    persistAndFlush(entity);
    return entity.toDomain();
  }

  @Override
  public void delete(StandardMessage message) {
    deleteById(message.id());
  }

  @Override
  public void used(String retailerId, UUID id, Instant at) {
    getEntityManager()
        .createNativeQuery(COUNT)
        .setParameter("retailer", retailerId)
        .setParameter("message", id)
        .setParameter("at", at)
        .executeUpdate();
  }

  @Override
  @SuppressWarnings("unchecked") // the rows are what the transformer makes
  public Map<UUID, StandardMessageUse> uses(String retailerId) {
    record Row(UUID id, long times, Instant lastAt) {}
    List<Row> rows =
        getEntityManager()
            .createNativeQuery(COUNTS)
            .unwrap(NativeQuery.class)
            .addScalar("standard_message_id", UUID.class)
            .addScalar("times", Long.class)
            .addScalar("last_at", Instant.class)
            .setTupleTransformer(
                (row, _) -> new Row((UUID) row[0], (Long) row[1], (Instant) row[2]))
            .setParameter("retailer", retailerId)
            .getResultList();
    return rows.stream()
        .collect(toMap(Row::id, row -> new StandardMessageUse(row.times(), row.lastAt())));
  }
}
