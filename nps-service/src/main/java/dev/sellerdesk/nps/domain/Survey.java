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
import java.util.Map;
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
 * <p>The customer answers once, by the link, within the expiry, and may add a comment once. What
 * arrives later or twice is refused and changes nothing.
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
        SurveyRules.objection(closing, past, policy, dueAt)
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
   * @param questions what it asks
   * @param agent who of the seller's users last wrote to the customer
   * @return the invitation, if it is sent now
   */
  public Optional<SurveyInvitationRequested> invite(
      SurveyToken token,
      int questions,
      String agent,
      PastContact past,
      MarketplacePolicy.Survey policy,
      Instant now) {
    return switch (state) {
      case Scheduled _ when now.isBefore(dueAt) ->
          throw new IllegalStateException("the survey is not due yet");
      case Scheduled _ ->
          SurveyRules.objection(closing, past, policy, now)
              .map(reason -> withhold(reason, now))
              .orElseGet(() -> Optional.of(send(token, questions, agent, policy, now)));
      case Withheld _, Cancelled _, Invited _, Answered _, Expired _ -> Optional.empty();
    };
  }

  /**
   * Calls the survey off because the case is open again (N-11).
   *
   * @return whether it was waiting; a survey that has left, or belongs to a later closing, stays as
   *     it is
   */
  public boolean reopened(Instant reopenedAt, String by, Instant now) {
    return switch (state) {
      case Scheduled _ when !reopenedAt.isBefore(closing.closedAt()) -> {
        decision = new SurveyDecision(Outcome.CANCELLED, SurveyReason.REOPENED, now);
        state = new Cancelled(reopenedAt, by);
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

  /**
   * Takes the customer's answer, the first one only (N-14) and in time only (N-15).
   *
   * @param answers to the other questions, as {@link QuestionSet#read} gives them
   */
  public SurveyAnswered answer(
      ResponseId responseId,
      Score score,
      Comment comment,
      Map<String, String> answers,
      Instant now) {
    refuse(answerRefusal(now));
    state =
        new Answered(
            ((Invited) state).invitation(),
            new SurveyResponse(responseId, score, comment, answers, now, Optional.empty()));
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

  /** Adds a comment to the answer, once (N-14) and while the link lasts (N-15). */
  public void comment(Comment comment, Instant now) {
    refuse(commentRefusal(now));
    Answered answered = (Answered) state;
    state =
        new Answered(
            answered.invitation(),
            answered.response().with(new SurveyResponse.Addition(comment, now)));
  }

  /**
   * Takes out what leads to the customer and what the customer wrote; score and case stay, and so
   * do the figures. A survey that waits is not sent, and one without an answer takes none any more.
   *
   * @param questions those the survey asked, if it was sent
   */
  public void erase(QuestionSet questions, Instant now) {
    closing = closing.anonymous();
    switch (state) {
      case Scheduled _ -> withhold(SurveyReason.CUSTOMER_ERASED, now);
      case Invited(var invitation) -> state = new Invited(invitation.endingAt(now));
      case Expired(var invitation) -> state = new Invited(invitation);
      case Answered(var invitation, var response) ->
          state = new Answered(invitation.endingAt(now), response.withoutWords(questions));
      case Withheld _, Cancelled _ -> {
        // Nothing was sent, so nothing was said.
      }
    }
  }

  /**
   * Opens the survey for the customer who has its link; nothing changes.
   *
   * @return what was sent, answered or not
   */
  public Link opened(Instant now) {
    return switch (stateAt(now)) {
      case Invited(var invitation) -> new Link(false, true, invitation);
      case Answered(var invitation, var response) ->
          new Link(
              true,
              response.addition().isEmpty() && !now.isAfter(invitation.expiresAt()),
              invitation);
      case Expired expired -> throw expired(expired.invitation());
      case Scheduled _, Withheld _, Cancelled _ -> throw new SurveyException.NotFound();
    };
  }

  /** What the customer may do with the survey now; the same rules guard the commands. */
  public List<AllowedAction> actions(Instant now) {
    return List.of(action("answer", answerRefusal(now)), action("comment", commentRefusal(now)));
  }

  /**
   * Where the survey is now; an unanswered one is expired from the first instant after its last
   * one.
   */
  public SurveyState stateAt(Instant now) {
    return switch (state) {
      case Invited(var invitation) when now.isAfter(invitation.expiresAt()) ->
          new Expired(invitation);
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

  /** What was sent; empty as long as nothing was. */
  public Optional<Invitation> invitation() {
    return switch (state) {
      case Invited(var invitation) -> Optional.of(invitation);
      case Answered(var invitation, _) -> Optional.of(invitation);
      case Expired(var invitation) -> Optional.of(invitation);
      case Scheduled _, Withheld _, Cancelled _ -> Optional.empty();
    };
  }

  /**
   * The survey as the customer who has its link finds it.
   *
   * @param commentable whether a comment can still be given
   */
  public record Link(boolean answered, boolean commentable, Invitation invitation) {}

  private Optional<SurveyException> answerRefusal(Instant now) {
    return switch (stateAt(now)) {
      case Invited _ -> Optional.empty();
      case Answered _ -> Optional.of(new SurveyException.AlreadyAnswered(closing.language()));
      case Expired(var invitation) -> Optional.of(expired(invitation));
      case Scheduled _, Withheld _, Cancelled _ -> Optional.of(new SurveyException.NotFound());
    };
  }

  private Optional<SurveyException> commentRefusal(Instant now) {
    return switch (stateAt(now)) {
      case Answered(_, var response) when response.addition().isPresent() ->
          Optional.of(new SurveyException.AlreadyCommented(closing.language()));
      case Answered(var invitation, _) when now.isAfter(invitation.expiresAt()) ->
          Optional.of(expired(invitation));
      case Answered _ -> Optional.empty();
      case Invited _ -> Optional.of(new SurveyException.NotAnswered());
      case Expired(var invitation) -> Optional.of(expired(invitation));
      case Scheduled _, Withheld _, Cancelled _ -> Optional.of(new SurveyException.NotFound());
    };
  }

  private SurveyException expired(Invitation invitation) {
    return new SurveyException.Expired(closing.language(), invitation.expiresAt());
  }

  private static void refuse(Optional<SurveyException> refusal) {
    refusal.ifPresent(reason -> {
      throw reason;
    });
  }

  @SuppressWarnings(
      "NullAway") // an action without an obstacle has no rule and no reason, and the contract
  // writes that as null
  private AllowedAction action(String name, Optional<SurveyException> refusal) {
    return refusal
        .map(reason -> new AllowedAction(name, false, reason.ruleId(), reason.getMessage(), null))
        .orElseGet(() ->
            new AllowedAction(
                name, true, null, null, invitation().map(Invitation::expiresAt).orElse(null)));
  }

  private Optional<SurveyInvitationRequested> withhold(SurveyReason reason, Instant now) {
    decision = new SurveyDecision(Outcome.NOT_SENT, reason, now);
    state = new Withheld();
    return Optional.empty();
  }

  private SurveyInvitationRequested send(
      SurveyToken token,
      int questions,
      String agent,
      MarketplacePolicy.Survey policy,
      Instant now) {
    boolean late = now.isAfter(dueAt.plus(policy.sendingWindow()));
    decision =
        late
            ? new SurveyDecision(Outcome.DELAYED, SurveyReason.SENT_AFTER_WINDOW, now)
            : new SurveyDecision(Outcome.SENT, SurveyReason.SENT_AS_PLANNED, now);
    Instant expiresAt = now.plus(policy.expiry());
    state = new Invited(new Invitation(token.hash(), now, expiresAt, questions, agent));
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
}
