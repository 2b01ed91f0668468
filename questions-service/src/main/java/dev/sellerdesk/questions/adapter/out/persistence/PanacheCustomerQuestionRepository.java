package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheCustomerQuestionRepository
    implements CustomerQuestionRepository, PanacheRepositoryBase<CustomerQuestionEntity, UUID> {

  /** {@link SellerVisibility} of open cases, in the words of entities. */
  private static final String OPEN_TO_SELLER =
      " and status <> CLOSED and custody = SELLER and (returnAt is null or returnAt > ?2)"
          + " order by rankedAt, caseNumber";

  @Override
  public Optional<CustomerQuestion> find(QuestionId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .map(CustomerQuestionEntity::toDomain);
  }

  @Override
  public List<CustomerQuestion> withUnknownOrder(OrderNumber orderNumber) {
    return find("orderNumber = ?1 and customerRef is null", orderNumber.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .stream()
        .map(CustomerQuestionEntity::toDomain)
        .toList();
  }

  @Override
  public Optional<CustomerQuestion> openAbout(OrderNumber orderNumber, Instant at) {
    return find("orderNumber = ?1" + OPEN_TO_SELLER, orderNumber.value(), at)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(CustomerQuestionEntity::toDomain);
  }

  @Override
  public List<CustomerQuestion> openOfCustomer(String customerRef, Instant at) {
    return find("customerRef = ?1" + OPEN_TO_SELLER, customerRef, at)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .range(0, 1)
        .list()
        .stream()
        .map(CustomerQuestionEntity::toDomain)
        .toList();
  }

  @Override
  public CustomerQuestion save(CustomerQuestion question) {
    CustomerQuestionEntity stored = findById(question.id().value());
    if (stored == null) {
      CustomerQuestionEntity entity = new CustomerQuestionEntity(question.opening());
      entity.take(question);
      persistAndFlush(entity);
      return entity.toDomain();
    }
    if (stored.version != question.version()) {
      throw new OptimisticLockException(
          "question " + question.id().value() + " was stored since it was read");
    }
    if (!stored.toDomain().progress().equals(question.progress())) {
      stored.take(question);
      flush();
    }
    return stored.toDomain();
  }
}
