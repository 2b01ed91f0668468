package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.OrderFacts;
import dev.sellerdesk.messaging.application.port.out.CaseFacts;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheCaseFacts implements CaseFacts, PanacheRepositoryBase<OrderFactsEntity, UUID> {

  private final Ids ids;

  PanacheCaseFacts(Ids ids) {
    this.ids = ids;
  }

  @Override
  public OrderFacts of(Conversation conversation) {
    OrderFacts order =
        entityOf(conversation.order()).map(OrderFactsEntity::toDomain).orElse(OrderFacts.NONE);
    return new OrderFacts(
        topic(conversation.id()).map(topic -> topic.itemTitle).or(order::item),
        order.trackAndTrace(),
        order.carrier(),
        order.expected(),
        order.placed());
  }

  @Override
  public Optional<String> subject(QuestionId questionId) {
    return topic(questionId).map(topic -> topic.subjectCode);
  }

  @Override
  public void learnOfOrder(OrderKey order, OrderFacts facts) {
    OrderFactsEntity entity =
        entityOf(order)
            .orElseGet(
                () -> new OrderFactsEntity(ids.next(), order.retailerId(), order.orderNumber()));
    entity.learn(facts);
    persist(entity);
  }

  @Override
  public void learnOfCase(
      QuestionId questionId, String retailerId, Optional<String> subject, Optional<String> item) {
    CaseTopicEntity entity =
        topic(questionId).orElseGet(() -> new CaseTopicEntity(questionId.value(), retailerId));
    entity.subjectCode = subject.orElse(null);
    entity.itemTitle = item.orElse(null);
    getEntityManager().persist(entity);
  }

  private Optional<CaseTopicEntity> topic(QuestionId questionId) {
    return Optional.ofNullable(getEntityManager().find(CaseTopicEntity.class, questionId.value()));
  }

  private Optional<OrderFactsEntity> entityOf(OrderKey order) {
    return find("retailerId = ?1 and orderNumber = ?2", order.retailerId(), order.orderNumber())
        .firstResultOptional();
  }
}
