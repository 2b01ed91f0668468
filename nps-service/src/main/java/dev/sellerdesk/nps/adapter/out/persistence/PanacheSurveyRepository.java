package dev.sellerdesk.nps.adapter.out.persistence;

import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyId;
import dev.sellerdesk.nps.domain.TokenHash;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheSurveyRepository
    implements SurveyRepository, PanacheRepositoryBase<SurveyEntity, UUID> {

  @Override
  public void add(Survey survey) {
    persist(new SurveyEntity(survey));
  }

  @Override
  public void save(Survey survey) {
    findByIdOptional(survey.id().value()).orElseThrow().take(survey);
  }

  @Override
  public Optional<Survey> find(SurveyId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(SurveyEntity::toDomain);
  }

  @Override
  public List<Survey> waiting(QuestionId questionId) {
    return toChange("questionId = ?1 and status = 'SCHEDULED'", questionId);
  }

  @Override
  public List<Survey> withoutCustomer(QuestionId questionId) {
    return toChange("questionId = ?1 and customerRef is null", questionId);
  }

  private List<Survey> toChange(String condition, QuestionId questionId) {
    return find(condition, questionId.value()).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
        .map(SurveyEntity::toDomain)
        .toList();
  }

  @Override
  public Optional<Survey> findByToken(TokenHash token) {
    return find("tokenHash", SurveyEntity.bytes(token))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(SurveyEntity::toDomain);
  }

  @Override
  public List<Survey> ofCustomer(CustomerRef customer) {
    return find("customerRef = ?1 order by id", customer.value())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .map(SurveyEntity::toDomain)
        .toList();
  }

  @Override
  public Optional<Survey> lookUp(TokenHash token) {
    return find("tokenHash", SurveyEntity.bytes(token))
        .firstResultOptional()
        .map(SurveyEntity::toDomain);
  }
}
