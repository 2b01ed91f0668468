package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.application.InsightSubject.Advice;
import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import java.util.Optional;

/** The marketplace's subject list, for those who keep it. */
public interface SubjectCatalogue {

  /** Adds a subject at the end; false when there is one with this code. */
  boolean add(Subject subject, Optional<Advice> advice);

  /** Words a subject otherwise on this marketplace; false when there is none with this code. */
  boolean change(Subject subject, Optional<Advice> advice);

  /** What questions about this subject suggest to work on. */
  Optional<Advice> adviceOf(SubjectCode code);
}
