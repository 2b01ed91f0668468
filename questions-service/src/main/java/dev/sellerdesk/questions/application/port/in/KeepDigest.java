package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.DailyDigest;
import dev.sellerdesk.questions.domain.RetailerId;
import java.time.LocalTime;
import java.util.Optional;

/** Whether and when a seller is told once a day how its questions stand. */
public interface KeepDigest {

  /** Empty as long as the seller did not ask for it. */
  Optional<DailyDigest> of(RetailerId retailerId);

  /** The seller wants it at this time of day in its country, in place of one before. */
  DailyDigest wish(RetailerId retailerId, LocalTime at);

  /** The seller wants it no more. */
  void end(RetailerId retailerId);
}
