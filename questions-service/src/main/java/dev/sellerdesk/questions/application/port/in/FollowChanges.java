package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.ChangeFeed.Changes;
import dev.sellerdesk.questions.application.ChangeFeed.Place;
import dev.sellerdesk.questions.application.ChangeFeed.Stir;
import dev.sellerdesk.questions.domain.RetailerId;

/**
 * Following questions live. The feed is in the database, so any replica can go on where another one
 * ended.
 */
public interface FollowChanges {

  /** The end of the feed: what comes after it has not been committed yet. */
  Place end();

  /**
   * What happened to this retailer's questions after that place, as far as it may see it.
   */
  Changes of(RetailerId retailer, Place after);

  /** Whose questions changed after that place. */
  Stir since(Place after);
}
