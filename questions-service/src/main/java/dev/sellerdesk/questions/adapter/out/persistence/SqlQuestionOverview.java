package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.OverviewQuery;
import dev.sellerdesk.questions.application.port.out.QuestionOverview;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
class SqlQuestionOverview implements QuestionOverview {

  private final EntityManager entities;

  SqlQuestionOverview(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<CustomerQuestion> list(OverviewQuery query, Reader reader, ZoneId zone, Instant now) {
    OverviewSql.Query sql = OverviewSql.of(query, reader, zone, now);
    if (sql.walk()) {
      entities.createNativeQuery(OverviewSql.IN_ORDER_OF_INDEX).getSingleResult();
    }
    var select = entities.createNativeQuery(sql.sql(), CustomerQuestionEntity.class);
    sql.values().forEach(select::setParameter);
    List<CustomerQuestion> questions = new ArrayList<>();
    for (Object row : select.getResultList()) {
      questions.add(((CustomerQuestionEntity) row).toDomain());
      // A page is looked at and forgotten: what an export reads must not pile up in the session.
      entities.detach(row);
    }
    return questions;
  }
}
