package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.ClosingReport;
import dev.sellerdesk.nps.domain.ClosingPattern;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    name = "ClosingFlags",
    description = "Whether the way cases are closed looks as if it bent the score (D9)")
record ClosingFlagsView(
    LocalDate from,
    @Schema(description = "The last day, included") LocalDate to,
    @Schema(description = "Empty when nothing stands out") List<FlagView> flags,
    @Schema(description = "Cases closed in the period") long cases,
    @Schema(description = "Of these, how many were closed more than twice") long cycled,
    @Schema(description = "Surveys that waited for their day or were sent") long surveys,
    @Schema(description = "Surveys called off because the seller reopened the case")
        long calledOffBySeller,
    @Schema(description = "Cases in which the customer wrote little") ShareView easy,
    @Schema(description = "Cases in which the customer had to write again and again")
        ShareView hard) {

  @Schema(name = "ClosingFlag")
  record FlagView(
      @Schema(enumeration = {"CLOSE_REOPEN_CYCLES", "SURVEYS_CALLED_OFF", "ONLY_EASY_CASES"})
          String code,
      @Schema(description = "What it means, for people") String text) {}

  @Schema(name = "SurveyedShare")
  record ShareView(long cases, @Schema(description = "How many led to a survey") long surveyed) {

    static ShareView of(ClosingPattern.Share share) {
      return new ShareView(share.cases(), share.surveyed());
    }
  }

  static ClosingFlagsView of(ClosingReport report) {
    ClosingPattern pattern = report.pattern();
    return new ClosingFlagsView(
        report.period().first(),
        report.period().last(),
        report.flags().stream().map(flag -> new FlagView(flag.name(), text(flag))).toList(),
        pattern.cases(),
        pattern.cycled(),
        pattern.surveys(),
        pattern.calledOffBySeller(),
        ShareView.of(pattern.easy()),
        ShareView.of(pattern.hard()));
  }

  private static String text(ClosingPattern.Flag flag) {
    return switch (flag) {
      case CLOSE_REOPEN_CYCLES -> "Many cases are closed and opened again more than twice.";
      case SURVEYS_CALLED_OFF ->
          "Many surveys are called off because the seller opens the case again before they are due.";
      case ONLY_EASY_CASES ->
          "Cases with few messages lead to surveys far more often than cases with many; the score says little about the hard ones.";
    };
  }
}
