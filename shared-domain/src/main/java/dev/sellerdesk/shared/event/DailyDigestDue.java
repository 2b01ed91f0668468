package dev.sellerdesk.shared.event;

import java.time.LocalDate;

/**
 * A seller who wants to be told once a day how its questions stand is to be told now. The
 * counts are those of the home page at this moment. Nobody is told of a day without anything
 * to look at.
 *
 * @param day the day in the seller's country
 * @param open questions that are not closed
 * @param openLong of those, open for a long time
 * @param awaiting questions on which the seller has to act now
 * @param followUpDue questions put aside until an instant that has come
 * @param unread messages of customers that nobody has read
 */
public record DailyDigestDue(
    String retailerId,
    LocalDate day,
    long open,
    long openLong,
    long awaiting,
    long followUpDue,
    long unread)
    implements IntegrationEvent {

  /** Of no single case: a day of the retailer's. */
  @Override
  public String subject() {
    return retailerId;
  }
}
