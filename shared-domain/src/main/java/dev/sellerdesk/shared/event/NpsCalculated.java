package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The score of a retailer in one week has moved (N-08, N-10): told with every answer, so the last
 * one of a week is what the week ended with, and weeks can be added up. An event about fewer
 * answers of the same week is an older one.
 *
 * @param week the ISO week in the retailer's zone in which the answers came, {@code 2026-W47}
 * @param from its Monday
 * @param to its Sunday
 * @param n answers so far, at least one
 * @param promoters answers 9 and 10
 * @param passives answers 7 and 8
 * @param detractors answers 0 to 6
 * @param nps -100 to 100, half a point rounded away from zero
 * @param intervalLow the lowest whole score the answers allow for with 95 % confidence (D9)
 * @param intervalHigh the highest
 * @param enough whether there are enough answers to conclude anything
 */
public record NpsCalculated(
    String retailerId,
    String week,
    LocalDate from,
    LocalDate to,
    long n,
    long promoters,
    long passives,
    long detractors,
    int nps,
    int intervalLow,
    int intervalHigh,
    boolean enough,
    Instant calculatedAt)
    implements IntegrationEvent {

  /** The retailer: its weeks are told in order. */
  @Override
  public String subject() {
    return retailerId;
  }
}
