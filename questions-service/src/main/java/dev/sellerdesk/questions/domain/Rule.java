package dev.sellerdesk.questions.domain;

import dev.sellerdesk.questions.domain.Custody.Forwarded;
import dev.sellerdesk.questions.domain.Custody.WithPartnerservice;
import dev.sellerdesk.questions.domain.Custody.WithSeller;
import dev.sellerdesk.questions.domain.QuestionState.Closed;
import dev.sellerdesk.questions.domain.QuestionState.FollowUp;
import dev.sellerdesk.questions.domain.QuestionState.Merged;
import dev.sellerdesk.questions.domain.QuestionState.Open;
import dev.sellerdesk.questions.domain.QuestionState.WaitingForCustomer;
import java.time.Instant;
import java.util.Optional;

/**
 * One condition for what somebody does with a case. The same rule tells the client whether a button
 * works and guards the command behind it, so the two cannot disagree (D2).
 */
enum Rule {
  /** Custody; the right to a forwarded case ends whether or not somebody looked. */
  HELD_BY_SELLER {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return switch (question.custody()) {
        case WithSeller() -> Optional.empty();
        case Forwarded forwarded ->
            forwarded.lostAt(now)
                ? refusal(
                    "Q-17",
                    "response-too-late",
                    "This question had to be answered before "
                        + forwarded.returnAt()
                        + "; it goes back to Partnerservice.")
                : Optional.empty();
        case WithPartnerservice _ ->
            refusal("Q-22", "with-partnerservice", "Partnerservice is handling this question.");
      };
    }

    @Override
    Optional<Instant> until(CustomerQuestion question, SellerTerms terms) {
      return question.custody() instanceof Forwarded forwarded
          ? Optional.of(forwarded.returnAt().minus(SellerTerms.TICK))
          : Optional.empty();
    }
  },

  /** Only Partnerservice's own cases can be forwarded. */
  HELD_BY_PARTNERSERVICE {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return switch (question.custody()) {
        case WithPartnerservice _ -> Optional.empty();
        case WithSeller(), Forwarded _ ->
            refusal("Q-22", "with-seller", "The seller is handling this question already.");
      };
    }
  },

  /** Closing happens once. */
  NOT_CLOSED_YET {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return question.state().closed()
          ? refusal("Q-31", "question-closed", "This question is closed already.")
          : Optional.empty();
    }
  },

  /** Only after reopening can something happen to a closed case. */
  REOPENED_FIRST {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return question.state().closed()
          ? refusal("Q-39", "reopen-first", "This question is closed; reopen it first.")
          : Optional.empty();
    }
  },

  /** Handing over is for open cases. */
  STILL_OPEN {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return question.state().closed()
          ? refusal(
              "Q-20",
              "question-closed",
              "This question is closed; only an open one can be handed over.")
          : Optional.empty();
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
        case Open(), WaitingForCustomer _, FollowUp _ ->
            refusal(
                "Q-38",
                "question-not-closed",
                "This question is open; only a closed question can be reopened.");
        case Closed _ -> Optional.empty();
        case Merged _ ->
            refusal(
                "Q-38",
                "question-merged",
                "This question was merged into another one, which goes on.");
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
      return question.state() instanceof WaitingForCustomer
          ? refusal("Q-41", "already-waiting", "This question is waiting for the customer already.")
          : Optional.empty();
    }
  },

  /** Something is put aside. */
  PUT_ASIDE {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return question.state() instanceof FollowUp
          ? Optional.empty()
          : refusal("Q-07", "no-follow-up", "This question has no follow-up to clear.");
    }
  },

  /** The customer waits for something. */
  AWAITS_SELLER {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return question.awaiting() instanceof Awaiting.Seller
          ? Optional.empty()
          : refusal("Q-30", "no-reply-awaited", "No message of the customer waits for a reply.");
    }
  },

  /** Somebody works on it. */
  ASSIGNED {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return question.workplace().assignee().isPresent()
          ? Optional.empty()
          : refusal("Q-06", "not-assigned", "Nobody is assigned to this question.");
    }
  },

  /** A duplicate has no life of its own any more. */
  NOT_MERGED {
    @Override
    Optional<Refusal> objection(CustomerQuestion question, SellerTerms terms, Instant now) {
      return question.state() instanceof Merged
          ? refusal(
              "Q-39",
              "question-merged",
              "This question was merged into another one, which goes on.")
          : Optional.empty();
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
