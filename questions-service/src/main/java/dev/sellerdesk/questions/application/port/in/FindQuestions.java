package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.OverviewQuery.Position;
import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looking at questions; nothing changes. A seller sees its own and not those that Partnerservice
 * holds. Lists are read through {@link ReadOverview}.
 */
public interface FindQuestions {

  /**
   * One of the caller's own questions.
   *
   * @param user whose reading counts
   */
  QuestionDetail find(QuestionId id, String user);

  /** A question of whatever retailer, for Partnerservice. */
  QuestionDetail findOfAnyRetailer(QuestionId id);

  /**
   * What Partnerservice holds, the oldest first.
   *
   * @param after where the page before ended; {@code null} for the first page
   */
  List<QuestionDetail> listHeldByPartnerservice(@Nullable Position after, int limit);
}
