package dev.sellerdesk.nps.adapter.out.persistence;

import dev.sellerdesk.nps.application.port.out.CaseCourses;
import dev.sellerdesk.nps.domain.ClosingPattern;
import dev.sellerdesk.nps.domain.ClosingPattern.Share;
import dev.sellerdesk.nps.domain.Invitation;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;

/** Single statements, since messages come in by the hundred. */
@ApplicationScoped
class SqlCaseCourses implements CaseCourses {

  private static final String OPENED =
      """
      insert into case_course (question_id, retailer_id, opened_at) values (:question, :retailer, :at)
      on conflict (question_id) do update set opened_at = excluded.opened_at
      """;

  private static final String CUSTOMER_REPLIED =
      """
      insert into case_course as c (question_id, retailer_id, customer_replies) values (:question, :retailer, 1)
      on conflict (question_id) do update set customer_replies = c.customer_replies + 1
      """;

  private static final String SELLER_WROTE =
      """
      insert into case_course as c (question_id, retailer_id, agent, agent_wrote_at) values (:question, :retailer, :agent, :at)
      on conflict (question_id) do update set agent = excluded.agent, agent_wrote_at = excluded.agent_wrote_at
      where c.agent_wrote_at is null or c.agent_wrote_at <= excluded.agent_wrote_at
      """;

  private static final String LAST_AGENT =
      "select coalesce(max(agent), '"
          + Invitation.UNKNOWN_AGENT
          + "') as agent from case_course where question_id = :question";

  private static final String PATTERN =
      """
      with closings as (
        select question_id, count(*) as times,
          count(*) filter (where status in ('SCHEDULED', 'CANCELLED', 'INVITED', 'ANSWERED')) as surveys,
          count(*) filter (where status = 'CANCELLED' and reopened_by = 'SELLER') as called_off
        from survey where retailer_id = :retailer and closed_at >= :from and closed_at < :until group by question_id
      ), courses as (
        select c.customer_replies >= :hardReplies as hard,
          exists (select from survey s where s.question_id = c.question_id and s.invited_at is not null) as surveyed
        from case_course c
        where c.retailer_id = :retailer and c.opened_at >= :from and c.opened_at < :until and c.opened_at < :openedBefore
      )
      select
        (select count(*) from closings) as cases,
        (select count(*) from closings where times > 2) as cycled,
        (select cast(coalesce(sum(surveys), 0) as bigint) from closings) as surveys,
        (select cast(coalesce(sum(called_off), 0) as bigint) from closings) as called_off,
        (select count(*) from courses where not hard) as easy,
        (select count(*) from courses where not hard and surveyed) as easy_surveyed,
        (select count(*) from courses where hard) as hard,
        (select count(*) from courses where hard and surveyed) as hard_surveyed
      """;

  private final EntityManager entities;

  SqlCaseCourses(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void opened(QuestionId questionId, String retailerId, Instant at) {
    about(OPENED, questionId, retailerId).setParameter("at", at).executeUpdate();
  }

  @Override
  public void customerReplied(QuestionId questionId, String retailerId, Instant at) {
    about(CUSTOMER_REPLIED, questionId, retailerId).executeUpdate();
  }

  @Override
  public void sellerWrote(QuestionId questionId, String retailerId, String agent, Instant at) {
    about(SELLER_WROTE, questionId, retailerId)
        .setParameter("agent", agent)
        .setParameter("at", at)
        .executeUpdate();
  }

  @Override
  public String lastAgent(QuestionId questionId) {
    Tuple row =
        (Tuple)
            entities
                .createNativeQuery(LAST_AGENT, Tuple.class)
                .setParameter("question", questionId.value())
                .getSingleResult();
    return row.get("agent", String.class);
  }

  @Override
  public ClosingPattern pattern(
      String retailerId, ReportingPeriod period, Instant openedBefore, int hardReplies) {
    Tuple row =
        (Tuple)
            entities
                .createNativeQuery(PATTERN, Tuple.class)
                .setParameter("retailer", retailerId)
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .setParameter("openedBefore", openedBefore)
                .setParameter("hardReplies", hardReplies)
                .getSingleResult();
    return new ClosingPattern(
        count(row, "cases"),
        count(row, "cycled"),
        count(row, "surveys"),
        count(row, "called_off"),
        new Share(count(row, "easy"), count(row, "easy_surveyed")),
        new Share(count(row, "hard"), count(row, "hard_surveyed")));
  }

  private Query about(String sql, QuestionId questionId, String retailerId) {
    return entities
        .createNativeQuery(sql)
        .setParameter("question", questionId.value())
        .setParameter("retailer", retailerId);
  }

  private static long count(Tuple row, String column) {
    return row.get(column, Long.class);
  }
}
