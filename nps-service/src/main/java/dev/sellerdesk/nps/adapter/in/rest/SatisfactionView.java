package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.InvitationCounts;
import dev.sellerdesk.nps.application.Satisfaction;
import dev.sellerdesk.nps.domain.NetPromoterScore;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.ScoreCounts;
import dev.sellerdesk.nps.domain.ScoreInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "Satisfaction",
    description = "How satisfied customers were with the service for their questions (N-07, N-08)")
record SatisfactionView(
    @Schema(description = "Local days in the period, today included", examples = "28") int days,
    @Schema(description = "The first day", examples = "2026-10-26") LocalDate from,
    @Schema(description = "The last day: today in the seller's zone", examples = "2026-11-22")
        LocalDate to,
    @Schema(description = "The zone in which days begin and end", examples = "Europe/Amsterdam")
        String zone,
    @Schema(description = "Answers that came in the period", examples = "48") long n,
    @Schema(
            description =
                "Share of promoters minus share of detractors, -100 to 100, half a point rounded away from zero; null without an"
                    + " answer",
            examples = "44")
        @Nullable Integer nps,
    @Schema(
            description =
                "The exact score; nps is 100 times this fraction, rounded. Null without an answer")
        @Nullable Fraction npsExact,
    @Schema(description = "Answers 9 and 10", examples = "29") long promoters,
    @Schema(description = "Answers 7 and 8", examples = "11") long passives,
    @Schema(description = "Answers 0 to 6", examples = "8") long detractors,
    @Schema(
            description =
                "Lowest and highest score the answers allow for with 95 % confidence (Tango's score interval, which holds for few"
                    + " answers too); null without an answer",
            examples = "[19.9, 62.7]")
        @Nullable List<BigDecimal> interval95,
    @Schema(description = "Whether there are enough answers to conclude anything") boolean enough,
    @Schema(description = "Surveys sent in the period", examples = "120") long invited,
    @Schema(
            description =
                "Share of the surveys sent in the period that has an answer, 0 to 1; null when none was sent",
            examples = "0.375")
        @Nullable BigDecimal responseRate,
    @Schema(description = "The course by day or week, without gaps, earliest first")
        List<TrendPoint> trend) {

  private static final int RATE_DECIMALS = 4;

  @Schema(name = "SatisfactionFraction")
  record Fraction(
      @Schema(description = "Promoters minus detractors", examples = "21") long numerator,
      @Schema(description = "All answers", examples = "48") long denominator) {}

  @Schema(name = "SatisfactionTrendPoint", description = "One day or week of the course")
  record TrendPoint(
      LocalDate from,
      @Schema(description = "The last day, included") LocalDate to,
      long n,
      @Schema(description = "Null without an answer") @Nullable Integer nps,
      long promoters,
      long passives,
      long detractors) {

    static TrendPoint of(Satisfaction.TrendPoint point) {
      ScoreCounts counts = point.counts();
      return new TrendPoint(
          point.first(),
          point.last(),
          counts.n(),
          counts.nps().map(NetPromoterScore::rounded).orElse(null),
          counts.promoters(),
          counts.passives(),
          counts.detractors());
    }
  }

  static SatisfactionView of(Satisfaction satisfaction) {
    ReportingPeriod period = satisfaction.period();
    ScoreCounts counts = satisfaction.counts();
    InvitationCounts invitations = satisfaction.invitations();
    return new SatisfactionView(
        period.days(),
        period.first(),
        period.last(),
        period.zone().getId(),
        counts.n(),
        counts.nps().map(NetPromoterScore::rounded).orElse(null),
        counts.nps().map(nps -> new Fraction(nps.numerator(), nps.denominator())).orElse(null),
        counts.promoters(),
        counts.passives(),
        counts.detractors(),
        counts.interval95().map(SatisfactionView::bounds).orElse(null),
        satisfaction.enough(),
        invitations.sent(),
        rate(invitations),
        satisfaction.trend().stream().map(TrendPoint::of).toList());
  }

  private static List<BigDecimal> bounds(ScoreInterval interval) {
    return List.of(interval.low(), interval.high());
  }

  private static @Nullable BigDecimal rate(InvitationCounts invitations) {
    return invitations.sent() == 0
        ? null
        : BigDecimal.valueOf(invitations.answered())
            .divide(BigDecimal.valueOf(invitations.sent()), RATE_DECIMALS, RoundingMode.HALF_UP);
  }
}
