package dev.sellerdesk.nps.adapter.out.persistence;

import dev.sellerdesk.nps.application.Figures;
import dev.sellerdesk.nps.application.GivenScore;
import dev.sellerdesk.nps.application.InvitationCounts;
import dev.sellerdesk.nps.application.ResponsePosition;
import dev.sellerdesk.nps.application.port.out.SatisfactionReadModel;
import dev.sellerdesk.nps.domain.Dimension;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.ScoreDistribution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures come from the counters, so that they cost the same however many answers there are; the
 * single answers from the surveys. Each statement names the retailer although row-level security
 * would add it: the planner finds the index by it.
 */
@ApplicationScoped
class SqlSatisfactionReadModel implements SatisfactionReadModel {

  private static final String SCORES =
      IntStream.rangeClosed(Score.LOWEST, Score.HIGHEST)
          .mapToObj(score -> "cast(sum(score_%1$d) as bigint) as score_%1$d".formatted(score))
          .collect(Collectors.joining(", "));

  private static final String FIGURES =
      """
      select %1$s as key, %2$s, cast(sum(sent) as bigint) as sent, cast(sum(sent_answered) as bigint) as sent_answered
      from satisfaction_day
      where retailer_id = :retailer and dimension = :dimension and day >= :first and day <= :last
      group by %1$s
      """;

  private static final String BY_DAY = FIGURES.formatted("day", SCORES);
  private static final String BY_WORD = FIGURES.formatted("word", SCORES);

  private static final String RESPONSES =
      """
      select response_id, question_id, case_number, order_number, score, comment, addition, answers, subject_code, channel, language,
        agent, answered_at
      from survey
      where retailer_id = :retailer and answered_at >= :from and answered_at < :until and %s
      order by answered_at desc, response_id desc
      limit :limit
      """;

  private static final String FIRST_PAGE = RESPONSES.formatted("true");
  private static final String NEXT_PAGE =
      RESPONSES.formatted("(answered_at, response_id) < (:afterInstant, :afterResponse)");

  private final EntityManager entities;

  SqlSatisfactionReadModel(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Map<LocalDate, Figures> byDay(String retailerId, ReportingPeriod period) {
    return rows(figures(BY_DAY, retailerId, "ALL", period))
        .collect(
            Collectors.toMap(
                row -> row.get("key", LocalDate.class), SqlSatisfactionReadModel::figures));
  }

  @Override
  public Map<String, Figures> byGroup(
      String retailerId, ReportingPeriod period, Dimension dimension) {
    return rows(figures(BY_WORD, retailerId, dimension.name(), period))
        .collect(
            Collectors.toMap(
                row -> row.get("key", String.class), SqlSatisfactionReadModel::figures));
  }

  @Override
  public List<GivenScore> responses(
      String retailerId, ReportingPeriod period, @Nullable ResponsePosition after, int limit) {
    Query query =
        entities
            .createNativeQuery(after == null ? FIRST_PAGE : NEXT_PAGE, Tuple.class)
            .setParameter("retailer", retailerId)
            .setParameter("from", period.from())
            .setParameter("until", period.until())
            .setParameter("limit", limit);
    if (after != null) {
      query
          .setParameter("afterInstant", after.answeredAt())
          .setParameter("afterResponse", after.responseId());
    }
    return rows(query).map(SqlSatisfactionReadModel::givenScore).toList();
  }

  private Query figures(String sql, String retailerId, String dimension, ReportingPeriod period) {
    return entities
        .createNativeQuery(sql, Tuple.class)
        .setParameter("retailer", retailerId)
        .setParameter("dimension", dimension)
        .setParameter("first", period.first())
        .setParameter("last", period.last());
  }

  private static Figures figures(Tuple row) {
    return new Figures(
        new ScoreDistribution(
            IntStream.rangeClosed(Score.LOWEST, Score.HIGHEST)
                .mapToObj(score -> row.get("score_" + score, Long.class))
                .toList()),
        new InvitationCounts(row.get("sent", Long.class), row.get("sent_answered", Long.class)));
  }

  private static GivenScore givenScore(Tuple row) {
    return new GivenScore(
        row.get("response_id", UUID.class),
        row.get("question_id", UUID.class),
        row.get("case_number", String.class),
        row.get("order_number", String.class),
        new Score(row.get("score", Integer.class)),
        row.get("comment", String.class),
        row.get("addition", String.class),
        AnswersJson.read(row.get("answers", String.class)),
        row.get("subject_code", String.class),
        row.get("channel", String.class),
        row.get("language", String.class),
        row.get("agent", String.class),
        row.get("answered_at", Instant.class));
  }

  @SuppressWarnings("unchecked") // a native query names its result type only at run time
  private static Stream<Tuple> rows(Query query) {
    return query.getResultStream();
  }
}
