package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.Subject;
import dev.sellerdesk.questions.domain.SubjectCode;
import java.util.List;
import java.util.Optional;

/** The marketplace's subject list. */
public interface Subjects {

  List<Subject> all();

  Optional<Subject> find(SubjectCode code);
}
