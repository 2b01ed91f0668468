package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.InvitationCounts;
import dev.sellerdesk.nps.application.Satisfaction;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.ScoreCounts;
import java.math.BigDecimal;
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
    @Schema(
            description = "How often each score from 0 to 10 was given",
            examples = "[1, 0, 0, 2, 0, 3, 2, 4, 7, 12, 17]")
        List<Long> distribution,
    @Schema(description = "The course by day or week, without gaps, earliest first")
        List<StretchView> trend,
    @Schema(
            description =
                "The figures by subject, channel, language or agent, the one with the most answers first; empty unless asked for")
        List<GroupView> groups) {

  @Schema(name = "SatisfactionFraction")
  record Fraction(
      @Schema(description = "Promoters minus detractors", examples = "21") long numerator,
      @Schema(description = "All answers", examples = "48") long denominator) {}

  static SatisfactionView of(Satisfaction satisfaction) {
    ReportingPeriod period = satisfaction.period();
    ScoreCounts counts = satisfaction.figures().counts();
    InvitationCounts invitations = satisfaction.figures().invitations();
    return new SatisfactionView(
        period.days(),
        period.first(),
        period.last(),
        period.zone().getId(),
        counts.n(),
        Shown.nps(counts),
        counts.nps().map(nps -> new Fraction(nps.numerator(), nps.denominator())).orElse(null),
        counts.promoters(),
        counts.passives(),
        counts.detractors(),
        Shown.interval(counts),
        satisfaction.enough(),
        invitations.sent(),
        Shown.rate(invitations),
        satisfaction.figures().scores().times(),
        satisfaction.trend().stream()
            .map(point -> StretchView.of(point.first(), point.last(), point.figures()))
            .toList(),
        satisfaction.groups().stream().map(GroupView::of).toList());
  }
}
