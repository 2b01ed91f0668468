package dev.sellerdesk.nps.adapter.out.persistence;

import dev.sellerdesk.nps.application.port.out.SatisfactionCounters;
import dev.sellerdesk.nps.domain.ClosedCase;
import dev.sellerdesk.nps.domain.Invitation;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/**
 * One row for the day and one for each word that tells the survey apart, always locked in the same
 * order: the whole day first, an earlier day last. So answers of one retailer wait for each other
 * and never block each other for good.
 */
@ApplicationScoped
class SqlSatisfactionCounters implements SatisfactionCounters {

  private final EntityManager entities;

  SqlSatisfactionCounters(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void invited(Survey survey, LocalDate day) {
    count("sent", survey, day);
  }

  @Override
  public void answered(Survey survey, Score score, LocalDate day, LocalDate invitedOn) {
    count("score_" + score.value(), survey, day);
    count("sent_answered", survey, invitedOn);
  }

  private void count(String column, Survey survey, LocalDate day) {
    ClosedCase closing = survey.closing();
    entities
        .createNativeQuery(
            """
            insert into satisfaction_day as d (retailer_id, dimension, day, word, %1$s) values
              (:retailer, 'ALL', :day, '', 1),
              (:retailer, 'SUBJECT', :day, :subject, 1),
              (:retailer, 'CHANNEL', :day, :channel, 1),
              (:retailer, 'LANGUAGE', :day, :language, 1),
              (:retailer, 'AGENT', :day, :agent, 1)
            on conflict (retailer_id, dimension, day, word) do update set %1$s = d.%1$s + 1
            """
                .formatted(column))
        .setParameter("retailer", closing.retailerId())
        .setParameter("day", day)
        .setParameter("subject", closing.subject().orElse(""))
        .setParameter("channel", closing.channel())
        .setParameter("language", closing.language().code())
        .setParameter(
            "agent", survey.invitation().map(Invitation::agent).orElse(Invitation.UNKNOWN_AGENT))
        .executeUpdate();
  }
}
