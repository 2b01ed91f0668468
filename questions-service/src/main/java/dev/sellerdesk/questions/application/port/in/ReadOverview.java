package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.OverviewQuery;
import dev.sellerdesk.questions.application.OverviewQuery.Matching;
import dev.sellerdesk.questions.application.QuestionDetail;
import java.util.List;

/**
 * The overview of questions: lists, filters and search. A seller sees its own
 * and not those that Partnerservice holds.
 */
public interface ReadOverview {

  /** The questions of the query's retailer. */
  Found find(OverviewQuery query);

  /** Questions of all retailers, or of the query's, for Partnerservice. */
  Found findForPartnerservice(OverviewQuery query);

  /**
   * @param matching how words had to be compared to find them
   */
  record Found(List<QuestionDetail> questions, Matching matching) {}
}
