package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.InsightItem;
import dev.sellerdesk.questions.application.port.out.QuestionInsights;
import dev.sellerdesk.questions.domain.InsightPeriod;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads what is added up and the lines that are not yet, in one statement: together they are what a
 * recount would give at that instant.
 */
@ApplicationScoped
class SqlQuestionInsights implements QuestionInsights {

  private static final String COUNTED =
      """
      select subject_code, ean, n from insight
      where retailer_id = :retailer and measure = :measure and day between :first and :last
      union all
      select subject_code, ean, n from insight_change
      where retailer_id = :retailer and measure = :measure and day between :first and :last
      """;

  /**
   * What a seller lost by the clock does not count, whether or not somebody took it back.
   */
  private static final String LOST =
      """
      union all
      select i.subject_code, i.ean, -1 from customer_question q, insight_of(q) i
      where q.retailer_id = :retailer and q.return_at <= :now and i.day between :first and :last
      """;

  private static final String QUESTIONS =
      """
      select subject_code, ean, cast(sum(n) as bigint) as n from (%s%s) counted
      where (cast(:ean as text) is null or ean = :ean) and (cast(:subject as text) is null or subject_code = :subject)
      group by subject_code, ean having sum(n) > 0
      """
          .formatted(COUNTED, LOST);

  private static final String SOLD =
      """
      select ean, cast(sum(n) as bigint) as n from (%s) counted
      where cast(:ean as text) is null or ean = :ean
      group by ean having sum(n) > 0
      """
          .formatted(COUNTED);

  private static final String TITLES =
      """
      select asked.ean, sold.title from unnest(cast(:eans as text[])) asked(ean),
      lateral (select i.title from known_order_item i where i.retailer_id = :retailer and i.ean = asked.ean order by i.id desc limit 1) sold
      """;

  private final EntityManager entities;

  SqlQuestionInsights(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<Asked> questions(
      RetailerId retailer,
      InsightPeriod period,
      Optional<String> ean,
      Optional<SubjectCode> subject,
      Instant now) {
    Query asked =
        counted(QUESTIONS, retailer, "QUESTIONS", period, ean)
            .setParameter("subject", subject.map(SubjectCode::value).orElse(null))
            .setParameter("now", now);
    return rows(asked)
        .map(row ->
            new Asked(
                new SubjectCode(row.get("subject_code", String.class)),
                Optional.of(row.get("ean", String.class)).filter(Predicate.not(String::isEmpty)),
                row.get("n", Long.class)))
        .toList();
  }

  @Override
  public List<Sold> soldUnits(RetailerId retailer, InsightPeriod period, Optional<String> ean) {
    return rows(counted(SOLD, retailer, "SOLD", period, ean))
        .map(row -> new Sold(row.get("ean", String.class), row.get("n", Long.class)))
        .toList();
  }

  @Override
  public List<InsightItem> titles(RetailerId retailer, List<String> eans) {
    Query titles =
        entities
            .createNativeQuery(TITLES, Tuple.class)
            .setParameter("eans", eans.toArray(new String[0]))
            .setParameter("retailer", retailer.value());
    return rows(titles)
        .map(row ->
            new InsightItem(
                row.get("ean", String.class), Optional.of(row.get("title", String.class))))
        .toList();
  }

  private static Stream<Tuple> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast);
  }

  private Query counted(
      String sql, RetailerId retailer, String measure, InsightPeriod period, Optional<String> ean) {
    return entities
        .createNativeQuery(sql, Tuple.class)
        .setParameter("retailer", retailer.value())
        .setParameter("measure", measure)
        .setParameter("first", period.from())
        .setParameter("last", period.to())
        .setParameter("ean", ean.orElse(null));
  }
}
