package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.out.SatisfactionCounters;
import dev.sellerdesk.nps.application.port.out.SatisfactionReadModel;
import dev.sellerdesk.nps.application.port.out.SellerZones;
import dev.sellerdesk.nps.application.port.out.SurveyEvents;
import dev.sellerdesk.nps.domain.Invitation;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.ScoreCounts;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.WeeklyScore;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Counts what is sent and answered in the transaction that does it, and tells the others how the
 * week's score moved (N-10).
 */
@UseCase
class ScoreKeeper {

  private final SatisfactionCounters counters;
  private final SatisfactionReadModel figures;
  private final SellerZones zones;
  private final SurveyEvents events;
  private final MarketplacePolicy policy;

  ScoreKeeper(
      SatisfactionCounters counters,
      SatisfactionReadModel figures,
      SellerZones zones,
      SurveyEvents events,
      MarketplacePolicy policy) {
    this.counters = counters;
    this.figures = figures;
    this.zones = zones;
    this.events = events;
    this.policy = policy;
  }

  void invited(Survey survey, Instant now) {
    counters.invited(survey, day(now, zoneOf(survey)));
  }

  void answered(Survey survey, Score score, Instant now) {
    String retailerId = survey.closing().retailerId();
    ZoneId zone = zoneOf(survey);
    LocalDate today = day(now, zone);
    LocalDate invitedOn =
        survey.invitation().map(Invitation::sentAt).map(sentAt -> day(sentAt, zone)).orElse(today);
    counters.answered(survey, score, today, invitedOn);
    ReportingPeriod week = ReportingPeriod.weekOf(today, zone);
    ScoreCounts counts =
        figures.byDay(retailerId, week).values().stream()
            .map(Figures::counts)
            .reduce(ScoreCounts.NONE, ScoreCounts::plus);
    events.publish(
        WeeklyScore.calculated(retailerId, week, counts, policy.satisfaction().enough(), now));
  }

  private ZoneId zoneOf(Survey survey) {
    return zones.of(survey.closing().retailerId());
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }
}
