package dev.sellerdesk.nps.application.port.out;

import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.Survey;
import java.time.LocalDate;

/**
 * Counts by local day as it happens, so that no figure is counted when it is read. What is counted
 * equals a recount of the surveys at any time.
 */
public interface SatisfactionCounters {

  /** A survey was sent on this day. */
  void invited(Survey survey, LocalDate day);

  /**
   * It was answered.
   *
   * @param invitedOn the day on which it was sent
   */
  void answered(Survey survey, Score score, LocalDate day, LocalDate invitedOn);
}
