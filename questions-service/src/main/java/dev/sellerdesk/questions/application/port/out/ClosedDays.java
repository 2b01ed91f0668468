package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.RetailerId;
import java.time.LocalDate;
import java.util.SortedSet;

/** The days on which a seller is closed beside its public holidays; they do not count. */
public interface ClosedDays {

  SortedSet<LocalDate> of(RetailerId retailerId);

  /** These instead of those before. Clocks that run already keep the days they started with. */
  void replace(RetailerId retailerId, SortedSet<LocalDate> days);
}
