package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;

/**
 * The same customer asked more than once about the same order: one question goes on, the duplicates
 * end with it. All of them or, when one cannot be merged, none.
 */
public interface MergeQuestions {

  QuestionDetail merge(CaseCall call, List<QuestionId> duplicates);
}
