package dev.sellerdesk.questions.domain;

import dev.sellerdesk.questions.domain.QuestionState.Closed;
import dev.sellerdesk.questions.domain.QuestionState.Open;
import dev.sellerdesk.questions.domain.QuestionState.WaitingForCustomer;
import java.time.Instant;
import java.util.Optional;

/**
 * One condition for what a seller does with a case. The same rule tells the client whether a button
 * works and guards the command behind it, so the two cannot disagree (D2).
 */
enum Rule {
  /** Custody. */
  HELD_BY_SELLER {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return switch (question.custody()) {
        case SELLER -> Optional.empty();
        case PARTNERSERVICE ->
            refusal("Q-22", "with-partnerservice", "Partnerservice is handling this question.");
      };
    }
  },

  /** Closing happens once. */
  NOT_CLOSED_YET {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return switch (question.state()) {
        case Open(), WaitingForCustomer _ -> Optional.empty();
        case Closed _ -> refusal("Q-31", "question-closed", "This question is closed already.");
      };
    }
  },

  /** Only after reopening can something happen to a closed case. */
  REOPENED_FIRST {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return switch (question.state()) {
        case Open(), WaitingForCustomer _ -> Optional.empty();
        case Closed _ ->
            refusal("Q-39", "reopen-first", "This question is closed; reopen it first.");
      };
    }
  },

  /** Contact on the platform unlocks closing; contact elsewhere does not. */
  HAD_CONTACT {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return question.contact().made()
          ? Optional.empty()
          : refusal(
              "Q-35",
              "no-contact-yet",
              "There was no contact with the customer in this question yet. Send a message first, also if you had contact elsewhere.");
    }
  },

  /** Reopening is for closed cases. */
  CLOSED {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return switch (question.state()) {
        case Open(), WaitingForCustomer _ ->
            refusal(
                "Q-38",
                "question-not-closed",
                "This question is open; only a closed question can be reopened.");
        case Closed _ -> Optional.empty();
      };
    }
  },

  /** The platform carries contact about an order for a limited time (Q-38, M-21). */
  INSIDE_CONTACT_WINDOW {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return terms.contactAllowed(question.order(), now)
          ? Optional.empty()
          : refusal(
              "Q-38",
              "contact-window-over",
              "The order is too old: contact about it was possible until "
                  + terms.contactUntil(question.order()).orElse(now)
                  + ".");
    }

    @Override
    Optional<Instant> until(CustomerQuestion question, SellerTerms terms) {
      return terms.contactUntil(question.order());
    }
  },

  /** Waiting begins once. */
  NOT_WAITING_YET {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return switch (question.state()) {
        case Open(), Closed _ -> Optional.empty();
        case WaitingForCustomer _ ->
            refusal(
                "Q-41", "already-waiting", "This question is waiting for the customer already.");
      };
    }
  };

  /** Why not, if this rule objects. */
  abstract Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now);

  /** The last instant at which time alone keeps this rule content. */
  Optional<Instant> until(CustomerQuestion question, SellerTerms terms) {
    return Optional.empty();
  }

  private static Optional<Refusal> refusal(String ruleId, String kind, String reason) {
    return Optional.of(new Refusal(ruleId, kind, reason));
  }
}
