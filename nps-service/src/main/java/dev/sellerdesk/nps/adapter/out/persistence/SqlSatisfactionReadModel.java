package dev.sellerdesk.nps.adapter.out.persistence;

import dev.sellerdesk.nps.application.GivenScore;
import dev.sellerdesk.nps.application.InvitationCounts;
import dev.sellerdesk.nps.application.ResponsePosition;
import dev.sellerdesk.nps.application.port.out.SatisfactionReadModel;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.ScoreCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names the retailer in each statement although row-level security would add it: the planner finds
 * the index by it.
 *
 * <p>Where a local day begins is told by Java, not by the database, so that two collections of time
 * zones cannot disagree.
 */
@ApplicationScoped
class SqlSatisfactionReadModel implements SatisfactionReadModel {

  private static final String SCORES =
      """
      select width_bucket(answered_at, cast(:days as timestamptz[])) as day, score, count(*) as times
      from survey
      where retailer_id = :retailer and answered_at >= :from and answered_at < :until
      group by 1, 2
      """;

  private static final String INVITATIONS =
      """
      select count(*) as sent, count(answered_at) as answered
      from survey
      where retailer_id = :retailer and invited_at >= :from and invited_at < :until
      """;

  private static final String RESPONSES =
      """
      select response_id, question_id, case_number, order_number, score, comment, subject_code, channel, language, answered_at
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
  public Map<LocalDate, ScoreCounts> scoresByDay(String retailerId, ReportingPeriod period) {
    List<LocalDate> dates = period.dates();
    String days =
        dates.stream()
            .map(period::startOf)
            .map(Instant::toString)
            .collect(Collectors.joining(",", "{", "}"));
    Map<LocalDate, ScoreCounts> scores = new HashMap<>();
    rows(query(SCORES, retailerId, period).setParameter("days", days))
        .forEach(row ->
            scores.merge(
                dates.get(row.get("day", Integer.class) - 1),
                ScoreCounts.of(
                    new Score(row.get("score", Integer.class)), row.get("times", Long.class)),
                ScoreCounts::plus));
    return scores;
  }

  @Override
  public InvitationCounts invitations(String retailerId, ReportingPeriod period) {
    return rows(query(INVITATIONS, retailerId, period))
        .map(row ->
            new InvitationCounts(row.get("sent", Long.class), row.get("answered", Long.class)))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<GivenScore> responses(
      String retailerId, ReportingPeriod period, @Nullable ResponsePosition after, int limit) {
    Query query =
        query(after == null ? FIRST_PAGE : NEXT_PAGE, retailerId, period)
            .setParameter("limit", limit);
    if (after != null) {
      query
          .setParameter("afterInstant", after.answeredAt())
          .setParameter("afterResponse", after.responseId());
    }
    return rows(query).map(SqlSatisfactionReadModel::givenScore).toList();
  }

  private Query query(String sql, String retailerId, ReportingPeriod period) {
    return entities
        .createNativeQuery(sql, Tuple.class)
        .setParameter("retailer", retailerId)
        .setParameter("from", period.from())
        .setParameter("until", period.until());
  }

  private static GivenScore givenScore(Tuple row) {
    return new GivenScore(
        row.get("response_id", UUID.class),
        row.get("question_id", UUID.class),
        row.get("case_number", String.class),
        row.get("order_number", String.class),
        new Score(row.get("score", Integer.class)),
        row.get("comment", String.class),
        row.get("subject_code", String.class),
        row.get("channel", String.class),
        row.get("language", String.class),
        row.get("answered_at", Instant.class));
  }

  @SuppressWarnings("unchecked") // a native query names its result type only at run time
  private static Stream<Tuple> rows(Query query) {
    return query.getResultStream();
  }
}
