package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.DailyDigest;
import dev.sellerdesk.questions.domain.RetailerId;
import java.util.Optional;

/** The wishes for a daily digest. */
public interface Digests {

  /** The seller's, which nobody else changes until the transaction ends. */
  Optional<DailyDigest> find(RetailerId retailerId);

  void put(RetailerId retailerId, DailyDigest digest);

  void remove(RetailerId retailerId);
}
