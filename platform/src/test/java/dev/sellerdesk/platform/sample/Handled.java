package dev.sellerdesk.platform.sample;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.platform.schedule.DueWork;
import dev.sellerdesk.shared.event.OrderPlaced;
import dev.sellerdesk.shared.event.QuestionClosed;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts effects, so that a second one would show. */
@UseCase
class Handled {

  static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

  private final EntityManager entities;
  private final DueWork dueWork;

  Handled(EntityManager entities, DueWork dueWork) {
    this.entities = entities;
    this.dueWork = dueWork;
  }

  void order(OrderPlaced order) {
    note(order.retailerId(), order.subject(), "order");
    if (BROKEN.contains(order.orderNumber())) {
      throw new IllegalStateException("cannot handle " + order.orderNumber());
    }
  }

  void closed(QuestionClosed closed) {
    note(closed.retailerId(), closed.subject(), "closed");
    dueWork.schedule(
        "sample",
        closed.retailerId(),
        closed.subject(),
        closed.closedAt().plus(Duration.ofHours(24)));
  }

  void due(String retailerId, String id) {
    note(retailerId, id, "due");
  }

  private void note(String retailerId, String subject, String what) {
    entities
        .createNativeQuery(
            "insert into handled (retailer_id, subject, what, times) values (?, ?, ?, 1) "
                + "on conflict (subject, what) do update set times = handled.times + 1")
        .setParameter(1, retailerId)
        .setParameter(2, subject)
        .setParameter(3, what)
        .executeUpdate();
  }
}
