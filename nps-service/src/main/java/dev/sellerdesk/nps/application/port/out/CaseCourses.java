package dev.sellerdesk.nps.application.port.out;

import dev.sellerdesk.nps.domain.ClosingPattern;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import java.time.Instant;

/** How cases went, as far as it bears on their surveys: counts and users, no words. */
public interface CaseCourses {

  void opened(QuestionId questionId, String retailerId, Instant at);

  void customerReplied(QuestionId questionId, String retailerId, Instant at);

  /** The latest message counts, in whatever order they are told. */
  void sellerWrote(QuestionId questionId, String retailerId, String agent, Instant at);

  /**
   * Who last wrote to the customer; {@link dev.sellerdesk.nps.domain.Invitation#UNKNOWN_AGENT} when
   * nobody did.
   */
  String lastAgent(QuestionId questionId);

  /**
   * How the retailer closed its cases in the period.
   *
   * @param openedBefore cases opened later may still become what they are not yet, and do not count
   *     as easy or hard
   * @param hardReplies from how many replies of the customer on a case is hard
   */
  ClosingPattern pattern(
      String retailerId, ReportingPeriod period, Instant openedBefore, int hardReplies);
}
