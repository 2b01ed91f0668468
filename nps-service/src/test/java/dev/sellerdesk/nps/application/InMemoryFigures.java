package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.out.SatisfactionCounters;
import dev.sellerdesk.nps.application.port.out.SatisfactionReadModel;
import dev.sellerdesk.nps.domain.Dimension;
import dev.sellerdesk.nps.domain.Invitation;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.ScoreDistribution;
import dev.sellerdesk.nps.domain.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What happened, kept one by one and added up when asked for. */
final class InMemoryFigures implements SatisfactionCounters, SatisfactionReadModel {

  private record Happened(
      String retailerId, LocalDate day, Map<Dimension, String> words, Figures figures) {}

  private final List<Happened> happened = new ArrayList<>();

  @Override
  public void invited(Survey survey, LocalDate day) {
    note(survey, day, new Figures(ScoreDistribution.NONE, new InvitationCounts(1, 0)));
  }

  @Override
  public void answered(Survey survey, Score score, LocalDate day, LocalDate invitedOn) {
    note(survey, day, new Figures(ScoreDistribution.of(score), InvitationCounts.NONE));
    note(survey, invitedOn, new Figures(ScoreDistribution.NONE, new InvitationCounts(0, 1)));
  }

  /** An answer out of nowhere. */
  void give(String retailerId, LocalDate day, int score) {
    happened.add(
        new Happened(
            retailerId,
            day,
            Map.of(),
            new Figures(ScoreDistribution.of(new Score(score)), InvitationCounts.NONE)));
  }

  @Override
  public Map<LocalDate, Figures> byDay(String retailerId, ReportingPeriod period) {
    return sums(retailerId, period, Happened::day);
  }

  @Override
  public Map<String, Figures> byGroup(
      String retailerId, ReportingPeriod period, Dimension dimension) {
    return sums(retailerId, period, one -> one.words().getOrDefault(dimension, ""));
  }

  @Override
  public List<GivenScore> responses(
      String retailerId, ReportingPeriod period, ResponsePosition after, int limit) {
    return List.of();
  }

  private <K> Map<K, Figures> sums(
      String retailerId, ReportingPeriod period, Function<Happened, K> key) {
    Map<K, Figures> sums = new HashMap<>();
    happened.stream()
        .filter(one -> one.retailerId().equals(retailerId))
        .filter(one -> !one.day().isBefore(period.first()) && !one.day().isAfter(period.last()))
        .forEach(one -> sums.merge(key.apply(one), one.figures(), Figures::plus));
    return sums;
  }

  private void note(Survey survey, LocalDate day, Figures figures) {
    var closing = survey.closing();
    Map<Dimension, String> words =
        Map.of(
            Dimension.SUBJECT, closing.subject().orElse(""),
            Dimension.CHANNEL, closing.channel(),
            Dimension.LANGUAGE, closing.language().code(),
            Dimension.AGENT, survey.invitation().map(Invitation::agent).orElse(""));
    happened.add(new Happened(closing.retailerId(), day, words, figures));
  }
}
