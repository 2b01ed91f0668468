package dev.sellerdesk.messaging.adapter.out.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.sellerdesk.messaging.application.QualityCount;
import dev.sellerdesk.messaging.application.port.out.QualityLedger;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.quality.Criterion;
import dev.sellerdesk.messaging.domain.quality.Finding;
import dev.sellerdesk.messaging.domain.quality.Mark;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PanacheQualityLedger
    implements QualityLedger, PanacheRepositoryBase<QualityMarkEntity, QualityMarkEntity.Key> {

  private static final String COUNTS =
      """
      select new dev.sellerdesk.messaging.application.QualityCount(m.userId, m.key.criterion, m.mark, count(*))
      from QualityMarkEntity m
      where m.retailerId = :retailer and m.sentAt >= :from and m.sentAt < :until
      group by m.userId, m.key.criterion, m.mark
      """;

  @Override
  public void keep(Message message, String sentBy, String version, List<Finding> findings) {
    findings.forEach(finding -> persist(new QualityMarkEntity(message, sentBy, version, finding)));
  }

  @Override
  public Map<UUID, Map<Criterion, Mark>> ofConversation(QuestionId questionId) {
    return list("questionId", questionId.value()).stream()
        .collect(
            groupingBy(
                entity -> entity.key.messageId(),
                toMap(entity -> entity.key.criterion(), entity -> entity.mark)));
  }

  @Override
  public List<QualityCount> counts(String retailerId, Instant from, Instant until) {
    return getEntityManager()
        .createQuery(COUNTS, QualityCount.class)
        .setParameter("retailer", retailerId)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }
}
