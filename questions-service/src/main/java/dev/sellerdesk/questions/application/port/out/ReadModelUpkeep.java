package dev.sellerdesk.questions.application.port.out;

import java.time.Duration;

/** Housekeeping of counts, insights and the feed of changes. */
public interface ReadModelUpkeep {

  /** Adds up at most so many lines of each kind; whether there may be more. */
  boolean addUp(int atMost);

  /** Forgets at most so many changes that are older; whether there may be more. */
  boolean forgetChanges(Duration olderThan, int atMost);
}
