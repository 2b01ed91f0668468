package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.port.out.ReadModelUpkeep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;

@ApplicationScoped
class SqlReadModelUpkeep implements ReadModelUpkeep {

  private static final String FORGET =
      "delete from question_change where (retailer_id, transaction, position) in (select retailer_id, transaction, position"
          + " from question_change where at < clock_timestamp() - make_interval(secs => :seconds) order by transaction, position limit :portion)";

  private static final String FORGET_NONE =
      "delete from question_count where n = 0 and hour > '-infinity'";

  private final EntityManager entities;

  SqlReadModelUpkeep(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean addUp(int atMost) {
    long most = Math.max(added("count_add_up", atMost), added("insight_add_up", atMost));
    entities.createNativeQuery(FORGET_NONE).executeUpdate();
    return most == atMost;
  }

  @Override
  public boolean forgetChanges(Duration olderThan, int atMost) {
    return entities
            .createNativeQuery(FORGET)
            .setParameter("seconds", (double) olderThan.toSeconds())
            .setParameter("portion", atMost)
            .executeUpdate()
        == atMost;
  }

  private long added(String function, int atMost) {
    Object lines =
        entities
            .createNativeQuery("select " + function + "(?1)")
            .setParameter(1, atMost)
            .getSingleResult();
    return ((Number) lines).longValue();
  }
}
