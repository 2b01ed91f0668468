package dev.sellerdesk.messaging.domain;

import java.time.LocalDate;

/**
 * How a seller's questions stand on one day.
 *
 * @param day in the seller's country
 * @param open questions that are not closed
 * @param openLong of those, open for a long time
 * @param awaiting questions on which the seller has to act now
 * @param followUpDue questions put aside until an instant that has come
 * @param unread messages of customers that nobody has read
 */
public record DailyDigest(
    String retailerId,
    LocalDate day,
    long open,
    long openLong,
    long awaiting,
    long followUpDue,
    long unread) {}
