package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.KeepClosedDays;
import dev.sellerdesk.questions.application.port.out.ClosedDays;
import dev.sellerdesk.questions.domain.RetailerId;
import java.time.LocalDate;
import java.util.SortedSet;

@UseCase
class KeepClosedDaysService implements KeepClosedDays {

  private final ClosedDays closedDays;

  KeepClosedDaysService(ClosedDays closedDays) {
    this.closedDays = closedDays;
  }

  @Override
  public SortedSet<LocalDate> of(RetailerId retailerId) {
    return closedDays.of(retailerId);
  }

  @Override
  @AcrossRetailers
  public SortedSet<LocalDate> ofAnyRetailer(RetailerId retailerId) {
    return closedDays.of(retailerId);
  }

  @Override
  @AcrossRetailers
  public SortedSet<LocalDate> replace(RetailerId retailerId, SortedSet<LocalDate> days) {
    closedDays.replace(retailerId, days);
    return closedDays.of(retailerId);
  }
}
