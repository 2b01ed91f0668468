package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.RetailerId;
import java.time.LocalDate;
import java.util.SortedSet;

/**
 * The days on which a seller is closed beside the public holidays of its country: they do not count
 * . Partnerservice keeps them, since they move the seller's deadlines; clocks that run
 * already keep the days they started with.
 */
public interface KeepClosedDays {

  /** The caller's own. */
  SortedSet<LocalDate> of(RetailerId retailerId);

  /** Those of whatever retailer, for Partnerservice. */
  SortedSet<LocalDate> ofAnyRetailer(RetailerId retailerId);

  /** These instead of those before, for Partnerservice. */
  SortedSet<LocalDate> replace(RetailerId retailerId, SortedSet<LocalDate> days);
}
