package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.application.ChangeFeed.Changes;
import dev.sellerdesk.questions.application.ChangeFeed.Place;
import dev.sellerdesk.questions.application.ChangeFeed.Stir;
import dev.sellerdesk.questions.domain.RetailerId;
import java.time.Instant;

/** The stored feed of changes. */
public interface QuestionChanges {

  Place end();

  /** A portion of the retailer's changes after that place; what it may see at that instant. */
  Changes of(RetailerId retailer, Place after, Instant now);

  /** Over the retailers that the running call may see. */
  Stir since(Place after);
}
