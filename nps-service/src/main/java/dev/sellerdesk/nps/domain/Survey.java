package dev.sellerdesk.nps.domain;

import dev.sellerdesk.nps.domain.SurveyDecision.Outcome;
import dev.sellerdesk.nps.domain.SurveyState.Answered;
import dev.sellerdesk.nps.domain.SurveyState.Cancelled;
import dev.sellerdesk.nps.domain.SurveyState.Expired;
import dev.sellerdesk.nps.domain.SurveyState.Invited;
import dev.sellerdesk.nps.domain.SurveyState.Scheduled;
import dev.sellerdesk.nps.domain.SurveyState.Withheld;
import dev.sellerdesk.shared.event.SurveyAnswered;
import dev.sellerdesk.shared.event.SurveyInvitationRequested;
import dev.sellerdesk.shared.value.AllowedAction;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The survey that follows one closing of a case, from the decision whether there is one to the
 * customer's answer.
 *
 * <p>Whether to ask is decided when the case is closed, so that the seller sees it at once, and
 * again when the survey is due, because a day later another retailer may have asked the same
 * customer. Reopening the case before that calls the survey off. A survey that could not leave in
 * its window, because the service was down, still leaves: the customer remembers the service for
 * days, and dropping just the cases of a bad day would bend the score. Such a survey is marked as
 * delayed.
 *
 * <p>The customer answers once, by the link, within the expiry. What arrives later or twice is
 * refused and changes nothing.
 */
public final class Survey {

  private final SurveyId id;
  private ClosedCase closing;
  private final Instant dueAt;
  private SurveyDecision decision;
  private SurveyState state;

  /** A survey as it was stored. */
  public Survey(
      SurveyId id, ClosedCase closing, Instant dueAt, SurveyDecision decision, SurveyState state) {
    this.id = id;
    this.closing = closing;
    this.dueAt = dueAt;
    this.decision = decision;
    this.state = state;
  }

  /** Decides at closing whether the customer is going to be asked. */
  public static Survey decide(
      SurveyId id,
      ClosedCase closing,
      PastContact past,
      MarketplacePolicy.Survey policy,
      Instant now) {
    Instant dueAt = closing.closedAt().plus(policy.delay());
    // A closing that overtakes the news of its order still gets its customer before it is due.
    Optional<SurveyReason> objection =
        objection(closing, past, policy, dueAt)
            .filter(reason -> reason != SurveyReason.NO_CUSTOMER);
    SurveyDecision decision =
        objection
            .map(reason -> new SurveyDecision(Outcome.NOT_SENT, reason, now))
            .orElseGet(
                () -> new SurveyDecision(Outcome.SCHEDULED, SurveyReason.DUE_AFTER_CLOSING, now));
    return new Survey(
        id, closing, dueAt, decision, objection.isPresent() ? new Withheld() : new Scheduled());
  }

  /**
   * Sends the survey, now that it is due, unless something has come in between. It is sent at most
   * once: a survey that does not wait any more is left as it is.
   *
   * @return the invitation, if it is sent now
   */
  public Optional<SurveyInvitationRequested> invite(
      SurveyToken token, PastContact past, MarketplacePolicy.Survey policy, Instant now) {
    return switch (state) {
      case Scheduled _ when now.isBefore(dueAt) ->
          throw new IllegalStateException("the survey is not due yet");
      case Scheduled _ ->
          objection(closing, past, policy, now)
              .map(reason -> withhold(reason, now))
              .orElseGet(() -> Optional.of(send(token, policy, now)));
      case Withheld _, Cancelled _, Invited _, Answered _, Expired _ -> Optional.empty();
    };
  }

  /**
   * Calls the survey off because the case is open again (N-11).
   *
   * @return whether it was waiting; a survey that has left, or belongs to a later closing, stays as
   *     it is
   */
  public boolean reopened(Instant reopenedAt, Instant now) {
    return switch (state) {
      case Scheduled _ when !reopenedAt.isBefore(closing.closedAt()) -> {
        decision = new SurveyDecision(Outcome.CANCELLED, SurveyReason.REOPENED, now);
        state = new Cancelled(reopenedAt);
        yield true;
      }
      case Scheduled _, Withheld _, Cancelled _, Invited _, Answered _, Expired _ -> false;
    };
  }

  /**
   * The customer was not known at closing and is now. A survey that was given up for want of a
   * customer waits again: until it is due, or to leave late.
   *
   * @return whether it waits
   */
  public boolean customerIdentified(CustomerRef customer, SurveyLanguage language, Instant now) {
    boolean givenUp = state instanceof Withheld && decision.reason() == SurveyReason.NO_CUSTOMER;
    if (closing.customer().isPresent() || !(state instanceof Scheduled || givenUp)) {
      return false;
    }
    closing = closing.of(customer, language);
    decision = new SurveyDecision(Outcome.SCHEDULED, SurveyReason.DUE_AFTER_CLOSING, now);
    state = new Scheduled();
    return true;
  }

  /** Takes the customer's answer, the first one only (N-14) and in time only (N-15). */
  public SurveyAnswered answer(ResponseId responseId, Score score, Comment comment, Instant now) {
    refusal(now)
        .ifPresent(refusal -> {
          throw refusal;
        });
    Invited invited = (Invited) state;
    state =
        new Answered(
            invited.token(),
            invited.invitedAt(),
            invited.expiresAt(),
            new SurveyResponse(responseId, score, comment, now));
    return new SurveyAnswered(
        responseId.value(),
        closing.questionId().value(),
        closing.retailerId(),
        score.value(),
        closing.subjectCode(),
        closing.channel(),
        closing.language().code(),
        now);
  }

  /**
   * Opens the survey for the customer who has its link; nothing changes.
   *
   * @return what was sent, answered or not
   */
  public Link opened(Instant now) {
    return switch (stateAt(now)) {
      case Invited invited -> new Link(false, invited.expiresAt());
      case Answered answered -> new Link(true, answered.expiresAt());
      case Expired expired ->
          throw new SurveyException.Expired(closing.language(), expired.expiresAt());
      case Scheduled _, Withheld _, Cancelled _ -> throw new SurveyException.NotFound();
    };
  }

  /** What the customer may do with the survey now; the same rule guards {@link #answer}. */
  @SuppressWarnings(
      "NullAway") // an action without an obstacle has no rule and no reason, and the contract
  // writes that as null
  public List<AllowedAction> actions(Instant now) {
    AllowedAction answer =
        refusal(now)
            .map(refusal ->
                new AllowedAction("answer", false, refusal.ruleId(), refusal.getMessage(), null))
            .orElseGet(
                () -> new AllowedAction("answer", true, null, null, ((Invited) state).expiresAt()));
    return List.of(answer);
  }

  /**
   * Where the survey is now; an unanswered one is expired from the first instant after its last
   * one.
   */
  public SurveyState stateAt(Instant now) {
    return switch (state) {
      case Invited(var token, var invitedAt, var expiresAt) when now.isAfter(expiresAt) ->
          new Expired(token, invitedAt, expiresAt);
      case Scheduled _, Withheld _, Cancelled _, Invited _, Answered _, Expired _ -> state;
    };
  }

  public SurveyId id() {
    return id;
  }

  public ClosedCase closing() {
    return closing;
  }

  /** When it is to be sent: a fixed time after closing (N-02). */
  public Instant dueAt() {
    return dueAt;
  }

  public SurveyDecision decision() {
    return decision;
  }

  public SurveyState state() {
    return state;
  }

  /** The survey as the customer who has its link finds it. */
  public record Link(boolean answered, Instant expiresAt) {}

  private Optional<SurveyException> refusal(Instant now) {
    return switch (stateAt(now)) {
      case Invited _ -> Optional.empty();
      case Answered _ -> Optional.of(new SurveyException.AlreadyAnswered(closing.language()));
      case Expired expired ->
          Optional.of(new SurveyException.Expired(closing.language(), expired.expiresAt()));
      case Scheduled _, Withheld _, Cancelled _ -> Optional.of(new SurveyException.NotFound());
    };
  }

  private Optional<SurveyInvitationRequested> withhold(SurveyReason reason, Instant now) {
    decision = new SurveyDecision(Outcome.NOT_SENT, reason, now);
    state = new Withheld();
    return Optional.empty();
  }

  private SurveyInvitationRequested send(
      SurveyToken token, MarketplacePolicy.Survey policy, Instant now) {
    boolean late = now.isAfter(dueAt.plus(policy.sendingWindow()));
    decision =
        late
            ? new SurveyDecision(Outcome.DELAYED, SurveyReason.SENT_AFTER_WINDOW, now)
            : new SurveyDecision(Outcome.SENT, SurveyReason.SENT_AS_PLANNED, now);
    Instant expiresAt = now.plus(policy.expiry());
    state = new Invited(token.hash(), now, expiresAt);
    return new SurveyInvitationRequested(
        id.value(),
        closing.questionId().value(),
        closing.retailerId(),
        closing.caseNumber(),
        closing.orderNumber(),
        closing.customerRef(),
        closing.language().code(),
        token.value(),
        now,
        expiresAt);
  }

  /** The first rule against sending a survey at that instant. */
  private static Optional<SurveyReason> objection(
      ClosedCase closing, PastContact past, MarketplacePolicy.Survey policy, Instant at) {
    if (!policy.enabled()) {
      return Optional.of(SurveyReason.SURVEYS_OFF);
    }
    if (closing.byPartnerservice()) {
      return Optional.of(SurveyReason.CLOSED_BY_PARTNERSERVICE);
    }
    if (!closing.hadContact()) {
      return Optional.of(SurveyReason.NOT_ANSWERED);
    }
    if (closing.byPhone() && !policy.phoneCases()) {
      return Optional.of(SurveyReason.PHONE_CASE);
    }
    if (closing.customer().isEmpty()) {
      return Optional.of(SurveyReason.NO_CUSTOMER);
    }
    // Only a closing that reaches us late can find its case reopened already.
    if (!past.reopenedAt().isBefore(closing.closedAt())) {
      return Optional.of(SurveyReason.REOPENED);
    }
    if (at.isBefore(past.caseSurveyAt().plus(policy.casePause()))) {
      return Optional.of(SurveyReason.CASE_PAUSE);
    }
    if (at.isBefore(past.customerInvitedAt().plus(policy.customerPause()))) {
      return Optional.of(SurveyReason.CUSTOMER_PAUSE);
    }
    return Optional.empty();
  }
}
