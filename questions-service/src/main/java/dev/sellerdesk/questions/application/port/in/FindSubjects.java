package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.InsightSubject;
import dev.sellerdesk.questions.domain.SubjectCode;
import java.util.List;
import java.util.Optional;

/** What a question can be about. */
public interface FindSubjects {

  /** In the order in which a form offers them. */
  List<InsightSubject> all();

  Optional<InsightSubject> find(SubjectCode code);
}
