package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.KeepSubjects;
import dev.sellerdesk.questions.application.port.out.SubjectCatalogue;
import dev.sellerdesk.questions.domain.QuestionException;

@UseCase
class KeepSubjectsService implements KeepSubjects {

  private final SubjectCatalogue catalogue;

  KeepSubjectsService(SubjectCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public void add(InsightSubject subject) {
    if (!catalogue.add(subject.subject(), subject.advice())) {
      throw new QuestionException.SubjectExists(subject.subject().code());
    }
  }

  @Override
  public void change(InsightSubject subject) {
    if (!catalogue.change(subject.subject(), subject.advice())) {
      throw new QuestionException.NoSuchSubject(subject.subject().code());
    }
  }
}
