package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.PublicHolidays;

/** The public holidays of the countries in which sellers are established. */
public interface Holidays {

  PublicHolidays of(Country country);
}
