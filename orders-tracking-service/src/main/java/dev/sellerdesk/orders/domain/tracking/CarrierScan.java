package dev.sellerdesk.orders.domain.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that a carrier says happened to a parcel.
 *
 * @param happenedAt as the carrier says, in whole microseconds
 * @param heardAt when we were told first; nothing follows from it
 * @param place as the carrier names it
 * @param expectedDelivery the day on which the carrier will deliver, where it delivers
 */
public record CarrierScan(
    ScanCode code,
    Instant happenedAt,
    Instant heardAt,
    Optional<FailureReason> reason,
    Optional<String> place,
    Optional<LocalDate> expectedDelivery) {}
