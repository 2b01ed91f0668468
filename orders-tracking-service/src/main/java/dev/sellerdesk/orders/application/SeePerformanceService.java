package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.PerformanceView.Measured;
import dev.sellerdesk.orders.application.port.in.SeePerformance;
import dev.sellerdesk.orders.application.port.out.PerformanceFacts;
import dev.sellerdesk.orders.application.port.out.PerformanceFacts.Asked;
import dev.sellerdesk.orders.application.port.out.PerformancePolicy;
import dev.sellerdesk.orders.application.port.out.ScoreRepository;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.performance.Norm;
import dev.sellerdesk.orders.domain.performance.Outcome;
import dev.sellerdesk.orders.domain.performance.PerformanceWeek;
import dev.sellerdesk.orders.domain.performance.ServiceStandard;
import dev.sellerdesk.orders.domain.performance.Tally;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@UseCase
class SeePerformanceService implements SeePerformance {

  private static final int WEEKS = 30;

  private final PerformanceFacts facts;
  private final ScoreRepository scores;
  private final PerformancePolicy policy;
  private final Clock clock;

  SeePerformanceService(
      PerformanceFacts facts, ScoreRepository scores, PerformancePolicy policy, Clock clock) {
    this.facts = facts;
    this.scores = scores;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public PerformanceView.Week week(RetailerId retailer, Optional<String> written) {
    PerformanceWeek week = week(written);
    List<Norm> all = policy.norms();
    return new PerformanceView.Week(
        week.toString(),
        week.monday(),
        week.sunday(),
        !today().isAfter(week.sunday()),
        measured().map(standard -> measured(retailer, standard, week, all)).toList(),
        Arrays.stream(ServiceStandard.values()).filter(standard -> !isMeasured(standard)).toList());
  }

  @Override
  public PerformanceView.Course course(RetailerId retailer, ServiceStandard standard, int weeks) {
    requireKnown(standard);
    PerformanceWeek last = PerformanceWeek.of(today());
    List<Norm> all = policy.norms();
    return new PerformanceView.Course(
        standard,
        IntStream.rangeClosed(1, weeks)
            .mapToObj(number -> last.minusWeeks(weeks - number))
            .map(week -> measured(retailer, standard, week, all))
            .toList());
  }

  @Override
  public Measured whatIf(
      RetailerId retailer,
      ServiceStandard standard,
      Optional<String> written,
      int met,
      int failed) {
    requireKnown(standard);
    PerformanceWeek week = week(written);
    Optional<Norm> norm = Norm.of(policy.norms(), standard, week);
    if (standard == ServiceStandard.NPS) {
      return Measured.of(week, scores.of(retailer, week).with(met, failed), norm);
    }
    return Measured.of(
        standard,
        week,
        tally(asked(retailer, standard, week))
            .with(
                standard.about() == Outcome.MET ? met : failed,
                standard.about() == Outcome.MET ? failed : met),
        norm);
  }

  @Override
  public List<MeasuredShipment> behind(
      RetailerId retailer,
      ServiceStandard standard,
      Optional<String> written,
      Optional<Outcome> outcome,
      MeasuredShipment.@Nullable Position after,
      int limit) {
    requireKnown(standard);
    if (standard == ServiceStandard.CANCELLATIONS || standard == ServiceStandard.NPS) {
      throw new OrderException.Invalid("standard", "is not of shipments");
    }
    return facts.list(asked(retailer, standard, week(written)), outcome, after, limit);
  }

  @Override
  public List<MeasuredCancellation> cancellations(
      RetailerId retailer,
      Optional<String> written,
      MeasuredCancellation.@Nullable Position after,
      int limit) {
    return facts.cancellations(
        asked(retailer, ServiceStandard.CANCELLATIONS, week(written)), after, limit);
  }

  private Stream<ServiceStandard> measured() {
    return Arrays.stream(ServiceStandard.values()).filter(this::isMeasured);
  }

  private Measured measured(
      RetailerId retailer, ServiceStandard standard, PerformanceWeek week, List<Norm> all) {
    Optional<Norm> norm = Norm.of(all, standard, week);
    return standard == ServiceStandard.NPS
        ? Measured.of(week, scores.of(retailer, week), norm)
        : Measured.of(standard, week, tally(asked(retailer, standard, week)), norm);
  }

  private boolean isMeasured(ServiceStandard standard) {
    return standard == ServiceStandard.NPS || facts.known().contains(standard);
  }

  private Tally tally(Asked asked) {
    Map<Outcome, Long> counted = facts.count(asked);
    return new Tally(
        counted.getOrDefault(asked.standard().about(), 0L),
        counted.getOrDefault(Outcome.MET, 0L) + counted.getOrDefault(Outcome.FAILED, 0L),
        counted.getOrDefault(Outcome.UNMEASURED, 0L),
        counted.getOrDefault(Outcome.PENDING, 0L));
  }

  private Asked asked(RetailerId retailer, ServiceStandard standard, PerformanceWeek week) {
    return new Asked(retailer, standard, week, policy.zone(), today());
  }

  private void requireKnown(ServiceStandard standard) {
    if (!isMeasured(standard)) {
      throw new OrderException.Invalid("standard", "is not measured (yet)");
    }
  }

  private PerformanceWeek week(Optional<String> written) {
    PerformanceWeek running = PerformanceWeek.of(today());
    PerformanceWeek first = running.minusWeeks(WEEKS - 1);
    return written
        .map(text ->
            PerformanceWeek.parse(text)
                .filter(week -> week.compareTo(running) <= 0 && week.compareTo(first) >= 0)
                .orElseThrow(() ->
                    new OrderException.Invalid(
                        "week",
                        "is one of the last %d weeks, %s to %s".formatted(WEEKS, first, running))))
        .orElse(running);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), policy.zone());
  }
}
