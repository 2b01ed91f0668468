package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.ExplainedDeadline;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;

/** How the deadlines of a question came about, on the calendar they were set with (D1). */
public interface ExplainDeadlines {

  /** One per running clock; none while no clock runs. */
  List<ExplainedDeadline> of(QuestionId id);
}
