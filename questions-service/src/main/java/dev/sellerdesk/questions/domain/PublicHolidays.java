package dev.sellerdesk.questions.domain;

import java.time.LocalDate;
import java.util.Optional;

/** The public holidays of one country. */
@FunctionalInterface
public interface PublicHolidays {

  /** The name of the holiday on this date, if it is one. */
  Optional<String> on(LocalDate date);
}
