package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.domain.tracking.FailureReason;
import dev.sellerdesk.orders.domain.tracking.ScanCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A carrier tells what happened to parcels. Scans may come late, twice and in any order: each is
 * kept once, and shipments follow a moment later (see {@link FollowScans}). A scan of a number that
 * no shipment has is kept too, since the number may be sealed afterwards.
 */
public interface RecordScans {

  /**
   * All or none.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.TransporterNotFound for an unknown carrier
   * @throws dev.sellerdesk.orders.domain.OrderException.Invalid if a scan cannot be right; the
   *     field says which
   */
  Outcome record(String transporterCode, List<Told> scans);

  /**
   * One scan as the carrier tells it.
   *
   * @param number as typed; spaces and small letters do no harm
   * @param reason only where something went wrong
   */
  record Told(
      String number,
      ScanCode code,
      Instant happenedAt,
      Optional<FailureReason> reason,
      Optional<String> place,
      Optional<LocalDate> expectedDelivery) {}

  /**
   * What became of a batch.
   *
   * @param recorded scans that were new
   * @param knownAlready scans that were told before, or twice in this batch
   * @param unknownNumbers numbers of the batch that no shipment has (yet), in the form we keep
   */
  record Outcome(int received, int recorded, int knownAlready, List<String> unknownNumbers) {}
}
