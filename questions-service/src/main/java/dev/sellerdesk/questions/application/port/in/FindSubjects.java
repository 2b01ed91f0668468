package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.Subject;
import java.util.List;

/** What a question can be about. */
public interface FindSubjects {

  /** In the order in which a form offers them. */
  List<Subject> all();
}
