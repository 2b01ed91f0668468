package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.Figures;
import dev.sellerdesk.nps.domain.ScoreCounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "SatisfactionOfDays",
    description = "The figures of some local days, for example a day or week of the course")
record StretchView(
    LocalDate from,
    @Schema(description = "The last day, included") LocalDate to,
    long n,
    @Schema(description = "Null without an answer") @Nullable Integer nps,
    @Schema(description = "95 % interval of the score; null without an answer")
        @Nullable List<BigDecimal> interval95,
    long promoters,
    long passives,
    long detractors,
    @Schema(description = "Surveys sent in these days") long invited,
    @Schema(description = "Share of these that has an answer; null when none was sent")
        @Nullable BigDecimal responseRate) {

  static StretchView of(LocalDate from, LocalDate to, Figures figures) {
    ScoreCounts counts = figures.counts();
    return new StretchView(
        from,
        to,
        counts.n(),
        Shown.nps(counts),
        Shown.interval(counts),
        counts.promoters(),
        counts.passives(),
        counts.detractors(),
        figures.invitations().sent(),
        Shown.rate(figures.invitations()));
  }
}
