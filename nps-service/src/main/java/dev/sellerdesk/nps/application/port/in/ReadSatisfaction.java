package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.application.GivenScore;
import dev.sellerdesk.nps.application.ResponsePosition;
import dev.sellerdesk.nps.application.Satisfaction;
import dev.sellerdesk.nps.application.SatisfactionComparison;
import dev.sellerdesk.nps.domain.Dimension;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seller looks at what customers said (N-07, N-08). A period is so many local days, the running
 * one included.
 */
public interface ReadSatisfaction {

  /** How many days the satisfaction page shows unless asked otherwise (N-07). */
  int usualDays();

  /**
   * @param by over which stretches the course is told
   * @param groups by what the score is told apart, or {@code null}
   */
  Satisfaction satisfaction(String retailerId, int days, Stretch by, @Nullable Dimension groups);

  /** The last so many days beside as many before them. */
  SatisfactionComparison comparison(String retailerId, int days);

  /** Two stretches of whole local days, all of them included. */
  SatisfactionComparison comparison(String retailerId, Days later, Days earlier);

  /**
   * The single answers, latest first.
   *
   * @param after the answer the list goes on behind, or {@code null} to begin
   */
  List<GivenScore> responses(
      String retailerId, int days, @Nullable ResponsePosition after, int limit);

  /** From the first to the last local day. */
  record Days(LocalDate first, LocalDate last) {}

  /** The stretches of a course. */
  enum Stretch {
    DAY,
    /** From Monday; the first and the last may be shorter. */
    WEEK
  }
}
