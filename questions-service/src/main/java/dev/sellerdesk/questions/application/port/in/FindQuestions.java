package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.application.QuestionQuery;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;

/**
 * Looking at questions; nothing changes. A seller sees its own and not those that Partnerservice
 * holds.
 */
public interface FindQuestions {

  /** One of the caller's own questions. */
  QuestionDetail find(QuestionId id);

  /** A question of whatever retailer, for Partnerservice. */
  QuestionDetail findOfAnyRetailer(QuestionId id);

  /** The caller's own questions. */
  List<QuestionDetail> list(QuestionQuery query);

  /** The questions of all retailers, for Partnerservice. */
  List<QuestionDetail> listOfAllRetailers(QuestionQuery query);
}
