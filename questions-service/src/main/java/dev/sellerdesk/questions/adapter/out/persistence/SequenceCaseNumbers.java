package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.port.out.CaseNumbers;
import dev.sellerdesk.questions.domain.CaseNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
class SequenceCaseNumbers implements CaseNumbers {

  private final EntityManager entities;

  SequenceCaseNumbers(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public CaseNumber next(int year) {
    Number number =
        (Number) entities.createNativeQuery("select nextval('case_number')").getSingleResult();
    return new CaseNumber(year, number.longValue());
  }
}
