package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.ChangeFeed.Changes;
import dev.sellerdesk.questions.application.ChangeFeed.Place;
import dev.sellerdesk.questions.application.ChangeFeed.Stir;
import dev.sellerdesk.questions.application.port.in.FollowChanges;
import dev.sellerdesk.questions.application.port.out.QuestionChanges;
import dev.sellerdesk.questions.domain.RetailerId;
import java.time.Clock;

@UseCase
class FollowChangesService implements FollowChanges {

  private final QuestionChanges changes;
  private final Clock clock;

  FollowChangesService(QuestionChanges changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  @AcrossRetailers
  public Place end() {
    return changes.end();
  }

  @Override
  public Changes of(RetailerId retailer, Place after) {
    return changes.of(retailer, after, clock.instant());
  }

  @Override
  @AcrossRetailers
  public Stir since(Place after) {
    return changes.since(after);
  }
}
