package dev.sellerdesk.nps.application.port.out;

import dev.sellerdesk.nps.application.GivenScore;
import dev.sellerdesk.nps.application.InvitationCounts;
import dev.sellerdesk.nps.application.ResponsePosition;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.ScoreCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of one retailer's customers, counted and listed by the day on which they came (N-07). */
public interface SatisfactionReadModel {

  /** Days without an answer may be left out. */
  Map<LocalDate, ScoreCounts> scoresByDay(String retailerId, ReportingPeriod period);

  /** Of the surveys sent in the period. */
  InvitationCounts invitations(String retailerId, ReportingPeriod period);

  /** Latest first, behind {@code after} if it is given. */
  List<GivenScore> responses(
      String retailerId, ReportingPeriod period, @Nullable ResponsePosition after, int limit);
}
