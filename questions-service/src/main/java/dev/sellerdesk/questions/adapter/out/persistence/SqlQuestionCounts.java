package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.Summary;
import dev.sellerdesk.questions.application.port.out.QuestionCounts;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;

/**
 * Reads what is added up, the lines that are not yet, and what a seller has lost by the clock
 * although nobody has taken it back: one statement, so one instant.
 */
@ApplicationScoped
class SqlQuestionCounts implements QuestionCounts {

  static final String SUMMARY =
      """
      with counted as (
        select measure, hour, n from question_count where retailer_id = :retailer
        union all
        select measure, hour, n from question_count_change where retailer_id = :retailer
        union all
        select c.measure, c.hour, -c.n from customer_question q, count_of(q) c
        where q.retailer_id = :retailer and q.return_at <= :now),
      summed as (
        select measure, cast(sum(n) as bigint) as n from counted
        where hour < date_trunc('hour', cast(:now as timestamptz), 'UTC') group by measure),
      this_hour as (
        select
          (select count(*) from customer_question q
           where q.retailer_id = :retailer and %1$s and q.open_long_at <= :now
             and q.open_long_at >= date_trunc('hour', cast(:now as timestamptz), 'UTC')) as open_long,
          (select count(*) from customer_question q
           where q.retailer_id = :retailer and %1$s and q.follow_up_at <= :now
             and q.follow_up_at >= date_trunc('hour', cast(:now as timestamptz), 'UTC')) as follow_up)
      select
        coalesce((select n from summed where measure = 'OPEN'), 0) as open,
        coalesce((select n from summed where measure = 'AWAITING'), 0) as awaiting,
        coalesce((select n from summed where measure = 'UNREAD'), 0) as unread,
        coalesce((select n from summed where measure = 'OPEN_LONG'), 0) + this_hour.open_long as open_long,
        coalesce((select n from summed where measure = 'FOLLOW_UP'), 0) + this_hour.follow_up as follow_up
      from this_hour
      """
          .formatted(SellerVisibility.SQL);

  private final EntityManager entities;

  SqlQuestionCounts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Summary summary(RetailerId retailer, Instant now) {
    Tuple row =
        (Tuple)
            entities
                .createNativeQuery(SUMMARY, Tuple.class)
                .setParameter("retailer", retailer.value())
                .setParameter("now", now)
                .setParameter(SellerVisibility.PARAMETER, now)
                .getSingleResult();
    long followUpDue = row.get("follow_up", Long.class);
    return new Summary(
        row.get("open", Long.class),
        row.get("open_long", Long.class),
        row.get("awaiting", Long.class) + followUpDue,
        followUpDue,
        row.get("unread", Long.class));
  }
}
