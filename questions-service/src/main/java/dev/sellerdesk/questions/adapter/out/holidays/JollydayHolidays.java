package dev.sellerdesk.questions.adapter.out.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.sellerdesk.questions.application.port.out.Holidays;
import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.PublicHolidays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The calendars that Jollyday keeps, without days that are only observed (Good Friday, All Souls,
 * Belgium's King's Feast). The Dutch Liberation Day is a public holiday every year there, as the
 * law has it since 1990; that many employers give the day off only in lustrum years does not matter
 * here, since the seller has the benefit of the doubt.
 */
@ApplicationScoped
class JollydayHolidays implements Holidays {

  private final PublicHolidays dutch = new Calendar(HolidayCalendar.NETHERLANDS);
  private final PublicHolidays belgian = new Calendar(HolidayCalendar.BELGIUM);

  @Override
  public PublicHolidays of(Country country) {
    return switch (country) {
      case NL -> dutch;
      case BE -> belgian;
    };
  }

  /** A year is computed once. */
  private static final class Calendar implements PublicHolidays {

    private final HolidayManager manager;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    Calendar(HolidayCalendar country) {
      manager = HolidayManager.getInstance(ManagerParameters.create(country));
    }

    @Override
    public Optional<String> on(LocalDate date) {
      return Optional.ofNullable(years.computeIfAbsent(date.getYear(), this::compute).get(date));
    }

    private Map<LocalDate, String> compute(int year) {
      return manager.getHolidays(Year.of(year)).stream()
          .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
          .collect(
              Collectors.toMap(
                  Holiday::getDate,
                  holiday -> holiday.getDescription(Locale.ENGLISH),
                  (one, other) -> one + ", " + other));
    }
  }
}
