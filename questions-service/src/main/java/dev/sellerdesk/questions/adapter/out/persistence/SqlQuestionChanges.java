package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.ChangeFeed.Change;
import dev.sellerdesk.questions.application.ChangeFeed.Changes;
import dev.sellerdesk.questions.application.ChangeFeed.Place;
import dev.sellerdesk.questions.application.ChangeFeed.Stir;
import dev.sellerdesk.questions.application.port.out.QuestionChanges;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class SqlQuestionChanges implements QuestionChanges {

  private static final int PORTION = 200;
  private static final int WAVE = 2_000;

  /** The oldest transaction that still runs; the feed is complete before it. */
  private static final String HORIZON =
      "cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)";

  private static final String OF_RETAILER =
      "select transaction, position, question_id from question_change where retailer_id = :retailer"
          + " and (transaction, position) > (:transaction, :number) and transaction < "
          + HORIZON
          + " order by transaction, position limit "
          + PORTION;

  private static final String OF_ALL =
      "select transaction, position, retailer_id from question_change where (transaction, position) > (:transaction, :number)"
          + " and transaction < "
          + HORIZON
          + " order by transaction, position limit "
          + WAVE;

  private static final String VISIBLE =
      "select q.* from customer_question q where q.retailer_id = :retailer and q.id = any (cast(:ids as uuid[])) and "
          + SellerVisibility.SQL;

  private final EntityManager entities;

  SqlQuestionChanges(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Place end() {
    Object horizon = entities.createNativeQuery("select " + HORIZON).getSingleResult();
    return new Place(((Number) horizon).longValue() - 1, Long.MAX_VALUE);
  }

  @Override
  public Changes of(RetailerId retailer, Place after, Instant now) {
    Map<UUID, Place> last = new HashMap<>();
    Place upTo = after;
    for (Object found :
        query(OF_RETAILER, after).setParameter("retailer", retailer.value()).getResultList()) {
      Tuple row = (Tuple) found;
      upTo = place(row);
      last.put(row.get("question_id", UUID.class), upTo);
    }
    Map<UUID, CustomerQuestion> visible = visible(retailer, last.keySet(), now);
    List<Change> changes = new ArrayList<>();
    last.forEach((id, place) ->
        changes.add(new Change(place, new QuestionId(id), Optional.ofNullable(visible.get(id)))));
    changes.sort(Comparator.comparing(Change::place));
    return new Changes(changes, upTo);
  }

  @Override
  public Stir since(Place after) {
    Set<RetailerId> retailers = new HashSet<>();
    Place upTo = after;
    for (Object found : query(OF_ALL, after).getResultList()) {
      Tuple row = (Tuple) found;
      upTo = place(row);
      retailers.add(new RetailerId(row.get("retailer_id", String.class)));
    }
    return new Stir(retailers, upTo);
  }

  private Map<UUID, CustomerQuestion> visible(RetailerId retailer, Set<UUID> ids, Instant now) {
    Map<UUID, CustomerQuestion> visible = new HashMap<>();
    if (ids.isEmpty()) {
      return visible;
    }
    List<?> rows =
        entities
            .createNativeQuery(VISIBLE, CustomerQuestionEntity.class)
            .setParameter("retailer", retailer.value())
            .setParameter("ids", ids.toArray(new UUID[0]))
            .setParameter(SellerVisibility.PARAMETER, now)
            .getResultList();
    for (Object row : rows) {
      CustomerQuestionEntity entity = (CustomerQuestionEntity) row;
      visible.put(entity.id, entity.toDomain());
    }
    return visible;
  }

  private Query query(String sql, Place after) {
    return entities
        .createNativeQuery(sql, Tuple.class)
        .setParameter("transaction", after.transaction())
        .setParameter("number", after.number());
  }

  private static Place place(Tuple row) {
    return new Place(row.get("transaction", Long.class), row.get("position", Long.class));
  }
}
