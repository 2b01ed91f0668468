package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.Satisfaction.Group;
import dev.sellerdesk.nps.application.Satisfaction.TrendPoint;
import dev.sellerdesk.nps.application.SatisfactionComparison.Side;
import dev.sellerdesk.nps.application.port.in.ReadSatisfaction;
import dev.sellerdesk.nps.application.port.out.SatisfactionReadModel;
import dev.sellerdesk.nps.application.port.out.SellerZones;
import dev.sellerdesk.nps.domain.Dimension;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.ScoreComparison;
import dev.sellerdesk.nps.domain.ScoreCounts;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  public Satisfaction satisfaction(
      String retailerId, int days, Stretch by, @Nullable Dimension groups) {
    ReportingPeriod period = period(retailerId, days);
    Map<LocalDate, Figures> figures = answers.byDay(retailerId, period);
    Figures whole = sum(figures.values());
    return new Satisfaction(
        period,
        whole,
        isEnough(whole.counts()),
        trend(period, by, figures),
        groups == null ? List.of() : groups(retailerId, period, groups));
  }

  @Override
  public SatisfactionComparison comparison(String retailerId, int days) {
    ReportingPeriod later = period(retailerId, days);
    return comparison(retailerId, later, later.before());
  }

  @Override
  public SatisfactionComparison comparison(String retailerId, Days later, Days earlier) {
    ZoneId zone = zones.of(retailerId);
    return comparison(
        retailerId,
        new ReportingPeriod(later.first(), later.last(), zone),
        new ReportingPeriod(earlier.first(), earlier.last(), zone));
  }

  @Override
  public List<GivenScore> responses(
      String retailerId, int days, @Nullable ResponsePosition after, int limit) {
    return answers.responses(retailerId, period(retailerId, days), after, limit);
  }

  private SatisfactionComparison comparison(
      String retailerId, ReportingPeriod later, ReportingPeriod earlier) {
    Side one = new Side(later, sum(answers.byDay(retailerId, later).values()));
    Side other = new Side(earlier, sum(answers.byDay(retailerId, earlier).values()));
    ScoreCounts now = one.figures().counts();
    ScoreCounts before = other.figures().counts();
    return new SatisfactionComparison(
        one,
        other,
        now.n() == 0 || before.n() == 0
            ? Optional.empty()
            : Optional.of(ScoreComparison.of(now, before)),
        isEnough(now) && isEnough(before));
  }

  private ReportingPeriod period(String retailerId, int days) {
    return ReportingPeriod.lastDays(days, clock.instant(), zones.of(retailerId));
  }

  private boolean isEnough(ScoreCounts counts) {
    return counts.n() >= policy.satisfaction().enough();
  }

  /** The one with the most answers first. */
  private List<Group> groups(String retailerId, ReportingPeriod period, Dimension dimension) {
    return answers.byGroup(retailerId, period, dimension).entrySet().stream()
        .map(group ->
            new Group(group.getKey(), group.getValue(), isEnough(group.getValue().counts())))
        .sorted(
            Comparator.comparingLong((Group group) -> group.figures().counts().n())
                .reversed()
                .thenComparing(Group::key))
        .toList();
  }

  private static List<TrendPoint> trend(
      ReportingPeriod period, Stretch by, Map<LocalDate, Figures> figures) {
    List<TrendPoint> trend = new ArrayList<>();
    for (ReportingPeriod stretch : by == Stretch.DAY ? period.byDay() : period.byWeek()) {
      Figures ofStretch =
          sum(
              stretch.dates().stream()
                  .map(date -> figures.getOrDefault(date, Figures.NONE))
                  .toList());
      trend.add(new TrendPoint(stretch.first(), stretch.last(), ofStretch));
    }
    return trend;
  }

  private static Figures sum(Collection<Figures> figures) {
    return figures.stream().reduce(Figures.NONE, Figures::plus);
  }
}
