package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.RetailerId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of questions, as those hear of it who follow them live. */
public final class ChangeFeed {

  /**
   * A place in the feed; what comes after it was committed later.
   *
   * @param transaction in which it was written
   * @param number among the changes of one transaction
   */
  public record Place(long transaction, long number) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byTransaction = Long.compare(transaction, other.transaction);
      return byTransaction != 0 ? byTransaction : Long.compare(number, other.number);
    }
  }

  /**
   * Something happened to a question.
   *
   * @param question as it is now; empty when the seller may not see it (any more, Q-18)
   */
  public record Change(Place place, QuestionId id, Optional<CustomerQuestion> question) {}

  /** Changes of one retailer, the oldest first. */
  public record Changes(List<Change> changes, Place upTo) {}

  /** Whose questions changed. */
  public record Stir(Set<RetailerId> retailers, Place upTo) {}

  private ChangeFeed() {}
}
