package dev.sellerdesk.nps.adapter.out.persistence;

import dev.sellerdesk.nps.application.port.out.ContactHistory;
import dev.sellerdesk.nps.domain.ClosedCase;
import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.nps.domain.PastContact;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.nps.domain.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All there is to ask before a decision in one statement: closings come in by the hundred. */
@ApplicationScoped
class SqlContactHistory implements ContactHistory {

  private static final UUID NO_SURVEY = new UUID(0, 0);

  private static final String PAST =
      """
      select
        exists (select from survey s where s.question_id = :question and s.closed_at = :closedAt) as decided,
        (select r.reopened_at from case_reopening r where r.question_id = :question) as reopened_at,
        (select max(coalesce(s.invited_at, s.due_at)) from survey s
          where s.question_id = :question and s.status in ('SCHEDULED', 'INVITED', 'ANSWERED') and s.id <> :self)
          as case_survey_at,
        (select c.last_invited_at from customer_contact c where c.customer_ref = :customer) as customer_invited_at,
        exists (select from customer_contact c where c.customer_ref = :customer and c.unsubscribed_at is not null) as unsubscribed
      """;

  /** Makes the row if there is none, and holds it in either case. */
  private static final String HOLD =
      """
      insert into customer_contact (customer_ref) values (:customer)
      on conflict (customer_ref) do update set customer_ref = excluded.customer_ref
      """;

  private static final String INVITED =
      "update customer_contact set last_invited_at = greatest(last_invited_at, :at) where customer_ref = :customer";

  private static final String UNSUBSCRIBED =
      """
      insert into customer_contact (customer_ref, unsubscribed_at) values (:customer, :at)
      on conflict (customer_ref) do update set unsubscribed_at = coalesce(customer_contact.unsubscribed_at, excluded.unsubscribed_at)
      """;

  private static final String FORGET =
      "delete from customer_contact where customer_ref = :customer";

  private static final String REOPENED =
      """
      insert into case_reopening (question_id, retailer_id, reopened_at) values (:question, :retailer, :at)
      on conflict (question_id) do update set reopened_at = greatest(case_reopening.reopened_at, excluded.reopened_at)
      """;

  private final EntityManager entities;

  SqlContactHistory(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<PastContact> beforeClosing(ClosedCase closing) {
    Tuple past = past(closing, NO_SURVEY);
    return past.get("decided", Boolean.class) ? Optional.empty() : Optional.of(contact(past));
  }

  @Override
  public PastContact beforeSending(Survey survey) {
    survey
        .closing()
        .customer()
        .ifPresent(customer ->
            entities
                .createNativeQuery(HOLD)
                .setParameter("customer", customer.value())
                .executeUpdate());
    return contact(past(survey.closing(), survey.id().value()));
  }

  @Override
  public void customerInvited(CustomerRef customer, Instant at) {
    entities
        .createNativeQuery(INVITED)
        .setParameter("at", at)
        .setParameter("customer", customer.value())
        .executeUpdate();
  }

  @Override
  public void unsubscribed(CustomerRef customer, Instant at) {
    entities
        .createNativeQuery(UNSUBSCRIBED)
        .setParameter("customer", customer.value())
        .setParameter("at", at)
        .executeUpdate();
  }

  @Override
  public void forget(CustomerRef customer) {
    entities.createNativeQuery(FORGET).setParameter("customer", customer.value()).executeUpdate();
  }

  @Override
  public void caseReopened(QuestionId questionId, String retailerId, Instant at) {
    entities
        .createNativeQuery(REOPENED)
        .setParameter("question", questionId.value())
        .setParameter("retailer", retailerId)
        .setParameter("at", at)
        .executeUpdate();
  }

  private Tuple past(ClosedCase closing, UUID self) {
    return (Tuple)
        entities
            .createNativeQuery(PAST, Tuple.class)
            .setParameter("question", closing.questionId().value())
            .setParameter("closedAt", closing.closedAt())
            .setParameter("self", self)
            .setParameter("customer", closing.customer().map(CustomerRef::value).orElse(""))
            .getSingleResult();
  }

  private static PastContact contact(Tuple past) {
    return new PastContact(
        orNever(past.get("reopened_at", Instant.class)),
        orNever(past.get("case_survey_at", Instant.class)),
        orNever(past.get("customer_invited_at", Instant.class)),
        past.get("unsubscribed", Boolean.class));
  }

  private static Instant orNever(@Nullable Instant instant) {
    return instant == null ? PastContact.NEVER : instant;
  }
}
