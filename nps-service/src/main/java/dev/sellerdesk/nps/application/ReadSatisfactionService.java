package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.Satisfaction.TrendPoint;
import dev.sellerdesk.nps.application.port.in.ReadSatisfaction;
import dev.sellerdesk.nps.application.port.out.SatisfactionReadModel;
import dev.sellerdesk.nps.application.port.out.SellerZones;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.ScoreCounts;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@UseCase
class ReadSatisfactionService implements ReadSatisfaction {

  private final SatisfactionReadModel answers;
  private final SellerZones zones;
  private final MarketplacePolicy policy;
  private final Clock clock;

  ReadSatisfactionService(
      SatisfactionReadModel answers, SellerZones zones, MarketplacePolicy policy, Clock clock) {
    this.answers = answers;
    this.zones = zones;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public int usualDays() {
    return policy.satisfaction().days();
  }

  @Override
  public Satisfaction satisfaction(String retailerId, int days, Stretch by) {
    ReportingPeriod period = period(retailerId, days);
    Map<LocalDate, ScoreCounts> scores = answers.scoresByDay(retailerId, period);
    ScoreCounts counts = scores.values().stream().reduce(ScoreCounts.NONE, ScoreCounts::plus);
    return new Satisfaction(
        period,
        counts,
        counts.n() >= policy.satisfaction().enough(),
        answers.invitations(retailerId, period),
        trend(period, by, scores));
  }

  @Override
  public List<GivenScore> responses(
      String retailerId, int days, @Nullable ResponsePosition after, int limit) {
    return answers.responses(retailerId, period(retailerId, days), after, limit);
  }

  private ReportingPeriod period(String retailerId, int days) {
    return ReportingPeriod.lastDays(days, clock.instant(), zones.of(retailerId));
  }

  private static List<TrendPoint> trend(
      ReportingPeriod period, Stretch by, Map<LocalDate, ScoreCounts> scores) {
    List<TrendPoint> trend = new ArrayList<>();
    for (ReportingPeriod stretch : by == Stretch.DAY ? period.byDay() : period.byWeek()) {
      ScoreCounts counts =
          stretch.dates().stream()
              .map(date -> scores.getOrDefault(date, ScoreCounts.NONE))
              .reduce(ScoreCounts.NONE, ScoreCounts::plus);
      trend.add(new TrendPoint(stretch.first(), stretch.last(), counts));
    }
    return trend;
  }
}
