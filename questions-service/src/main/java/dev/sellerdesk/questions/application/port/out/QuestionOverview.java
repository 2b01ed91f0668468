package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.application.OverviewQuery;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The lists of questions. Rows are whole cases, because what a row shows, the deadlines and the
 * allowed actions, the case itself decides.
 */
public interface QuestionOverview {

  /**
   * The rows after the query's position, in its order, at most as many as its limit.
   *
   * @param reader whose eyes look: what a seller may not see is not there
   * @param zone what a day in the filter means
   * @param now the instant at which they look
   */
  List<CustomerQuestion> list(OverviewQuery query, Reader reader, ZoneId zone, Instant now);

  /** Who looks. */
  enum Reader {
    SELLER,
    PARTNERSERVICE
  }
}
