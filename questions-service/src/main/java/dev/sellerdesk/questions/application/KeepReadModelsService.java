package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.KeepReadModels;
import dev.sellerdesk.questions.application.port.out.ReadModelUpkeep;
import java.time.Duration;

@UseCase
@AcrossRetailers
class KeepReadModelsService implements KeepReadModels {

  private static final int PORTION = 5_000;

  /** Longer than a stream may be resumed. */
  private static final Duration FEED = Duration.ofHours(26);

  private final ReadModelUpkeep upkeep;

  KeepReadModelsService(ReadModelUpkeep upkeep) {
    this.upkeep = upkeep;
  }

  @Override
  public boolean addUp() {
    return upkeep.addUp(PORTION);
  }

  @Override
  public boolean forget() {
    return upkeep.forgetChanges(FEED, PORTION);
  }
}
