package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.DailyDigest;

/** A seller who wants to be told once a day how its questions stand is told now. */
public interface TellDigest {

  /** One mail for a day, to where the seller's notices of questions go. */
  void tell(DailyDigest digest);
}
