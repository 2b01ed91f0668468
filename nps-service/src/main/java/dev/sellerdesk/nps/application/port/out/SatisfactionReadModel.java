package dev.sellerdesk.nps.application.port.out;

import dev.sellerdesk.nps.application.Figures;
import dev.sellerdesk.nps.application.GivenScore;
import dev.sellerdesk.nps.application.ResponsePosition;
import dev.sellerdesk.nps.domain.Dimension;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of one retailer's customers, counted and listed by the day on which they came (N-07). */
public interface SatisfactionReadModel {

  /** Days on which nothing happened may be left out. */
  Map<LocalDate, Figures> byDay(String retailerId, ReportingPeriod period);

  /** Of the whole period, by the words of the dimension. */
  Map<String, Figures> byGroup(String retailerId, ReportingPeriod period, Dimension dimension);

  /** Latest first, behind {@code after} if it is given. */
  List<GivenScore> responses(
      String retailerId, ReportingPeriod period, @Nullable ResponsePosition after, int limit);
}
