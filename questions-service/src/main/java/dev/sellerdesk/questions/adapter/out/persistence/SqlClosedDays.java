package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.port.out.ClosedDays;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

@ApplicationScoped
class SqlClosedDays implements ClosedDays {

  private final EntityManager entities;

  SqlClosedDays(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public SortedSet<LocalDate> of(RetailerId retailerId) {
    List<?> days =
        entities
            .createNativeQuery("select day from closed_day where retailer_id = :retailer")
            .setParameter("retailer", retailerId.value())
            .getResultList();
    return days.stream().map(LocalDate.class::cast).collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void replace(RetailerId retailerId, SortedSet<LocalDate> days) {
    entities
        .createNativeQuery("delete from closed_day where retailer_id = :retailer")
        .setParameter("retailer", retailerId.value())
        .executeUpdate();
    for (LocalDate day : days) {
      entities
          .createNativeQuery(
              "insert into closed_day (retailer_id, day) values (:retailer, :day)"
                  + " on conflict do nothing")
          .setParameter("retailer", retailerId.value())
          .setParameter("day", day)
          .executeUpdate();
    }
  }
}
