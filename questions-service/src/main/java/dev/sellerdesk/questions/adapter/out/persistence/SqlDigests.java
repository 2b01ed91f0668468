package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.port.out.Digests;
import dev.sellerdesk.questions.domain.DailyDigest;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SqlDigests implements Digests {

  private final EntityManager entities;

  SqlDigests(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<DailyDigest> find(RetailerId retailerId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select to_char(at, 'HH24:MI'), next_at from daily_digest where retailer_id = :retailer for update",
                Object[].class)
            .setParameter("retailer", retailerId.value())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new DailyDigest(LocalTime.parse((String) row[0]), (Instant) row[1]))
        .findFirst();
  }

  @Override
  public void put(RetailerId retailerId, DailyDigest digest) {
    entities
        .createNativeQuery(
            "insert into daily_digest (retailer_id, at, next_at) values (:retailer, :at, :nextAt)"
                + " on conflict (retailer_id) do update set at = excluded.at, next_at = excluded.next_at")
        .setParameter("retailer", retailerId.value())
        .setParameter("at", digest.at())
        .setParameter("nextAt", digest.nextAt())
        .executeUpdate();
  }

  @Override
  public void remove(RetailerId retailerId) {
    entities
        .createNativeQuery("delete from daily_digest where retailer_id = :retailer")
        .setParameter("retailer", retailerId.value())
        .executeUpdate();
  }
}
