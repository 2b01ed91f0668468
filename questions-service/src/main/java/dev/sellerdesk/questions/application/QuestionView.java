package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.application.QuestionQuery.Position;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import java.time.Instant;

/** The lists of the overview, each with its order. */
public enum QuestionView {
  /** Not closed, the oldest first, since it has priority. */
  OPEN,
  /** Closed, the last closed first. */
  HANDLED,
  /** Both, the oldest first. */
  ALL;

  /** Where the question stands in this list. */
  public Position positionOf(CustomerQuestion question) {
    Instant ranked = question.progress().milestones().rankedAt();
    Instant at =
        switch (this) {
          case OPEN, ALL -> ranked;
          case HANDLED -> question.state().closedAt().orElse(ranked);
        };
    return new Position(at, question.opening().caseNumber().toString());
  }
}
