package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.port.out.ScoreRepository;
import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.performance.PerformanceWeek;
import dev.sellerdesk.orders.domain.performance.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

@ApplicationScoped
class SqlScoreRepository implements ScoreRepository {

  private static final String KEEP =
      """
      insert into retailer_score as s (retailer_id, monday, promoters, passives, detractors)
      values (:retailer, :monday, :promoters, :passives, :detractors)
      on conflict (retailer_id, monday) do update
      set promoters = excluded.promoters, passives = excluded.passives, detractors = excluded.detractors
      where excluded.promoters + excluded.passives + excluded.detractors > s.promoters + s.passives + s.detractors
      """;

  private static final String OF =
      "select promoters, passives, detractors from retailer_score where retailer_id = :retailer and monday = :monday";

  private final EntityManager entities;

  SqlScoreRepository(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void keep(RetailerId retailer, PerformanceWeek week, Score score) {
    entities
        .createNativeQuery(KEEP)
        .setParameter("retailer", retailer.value())
        .setParameter("monday", week.monday())
        .setParameter("promoters", score.promoters())
        .setParameter("passives", score.passives())
        .setParameter("detractors", score.detractors())
        .executeUpdate();
  }

  @Override
  public Score of(RetailerId retailer, PerformanceWeek week) {
    List<?> found =
        entities
            .createNativeQuery(OF, Tuple.class)
            .setParameter("retailer", retailer.value())
            .setParameter("monday", week.monday())
            .getResultList();
    return found.stream()
        .map(Tuple.class::cast)
        .map(row ->
            new Score(
                row.get("promoters", Long.class),
                row.get("passives", Long.class),
                row.get("detractors", Long.class)))
        .findFirst()
        .orElse(Score.NOTHING);
  }
}
