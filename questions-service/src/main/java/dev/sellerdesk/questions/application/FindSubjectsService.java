package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.FindSubjects;
import dev.sellerdesk.questions.application.port.out.SubjectCatalogue;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import java.util.List;
import java.util.Optional;

@UseCase
class FindSubjectsService implements FindSubjects {

  private final Subjects subjects;
  private final SubjectCatalogue catalogue;

  FindSubjectsService(Subjects subjects, SubjectCatalogue catalogue) {
    this.subjects = subjects;
    this.catalogue = catalogue;
  }

  @Override
  public List<InsightSubject> all() {
    return subjects.all().stream().map(this::advised).toList();
  }

  @Override
  public Optional<InsightSubject> find(SubjectCode code) {
    return subjects.find(code).map(this::advised);
  }

  private InsightSubject advised(Subject subject) {
    return new InsightSubject(subject, catalogue.adviceOf(subject.code()));
  }
}
