package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.FindSubjects;
import dev.sellerdesk.questions.application.port.out.Subjects;
import dev.sellerdesk.questions.domain.Subject;
import java.util.List;

@UseCase
class FindSubjectsService implements FindSubjects {

  private final Subjects subjects;

  FindSubjectsService(Subjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public List<Subject> all() {
    return subjects.all();
  }
}
