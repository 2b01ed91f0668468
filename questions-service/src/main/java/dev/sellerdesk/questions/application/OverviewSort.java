package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.application.OverviewQuery.Position;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import java.time.Instant;

/** In which order a list shows its questions. */
public enum OverviewSort {
  /** The oldest first, since it has priority; a reopened one by when it was reopened. */
  OLDEST,
  /** The other way round. Handled questions go by when they were closed. */
  NEWEST,
  /** By the oldest unanswered message; what waits for no answer comes last. */
  AWAITING_SINCE;

  /** Where what waits for no answer stands in {@link #AWAITING_SINCE}. */
  public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  /** The question's place in a list of this order: the key that the next page begins after. */
  public Position positionOf(OverviewView view, CustomerQuestion question) {
    Instant ranked = question.progress().milestones().rankedAt();
    Instant at =
        switch (this) {
          case OLDEST, NEWEST ->
              view == OverviewView.HANDLED ? question.state().closedAt().orElse(ranked) : ranked;
          case AWAITING_SINCE -> question.awaiting().sellerSince().orElse(NEVER);
        };
    return new Position(at, question.opening().caseNumber().toString());
  }
}
