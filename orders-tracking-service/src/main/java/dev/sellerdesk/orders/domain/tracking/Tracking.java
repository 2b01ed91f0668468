package dev.sellerdesk.orders.domain.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What follows from all that a carrier has said about a parcel, in whatever order it was said and
 * however often: a late scan or a double one does no harm.
 *
 * @param since when the scan happened that decides the status; empty without any
 * @param reason why it is not with the customer, if the deciding scan says so
 * @param firstAttempt when the customer could have had it for the first time (T-15)
 * @param deliveredAt when it was delivered for the first time; stays when it is returned afterwards
 * @param expectedDelivery the carrier's last word about the day, where it delivers (O-24)
 */
public record Tracking(
    TrackingStatus status,
    Optional<Instant> since,
    Optional<FailureReason> reason,
    Optional<Instant> firstAttempt,
    Optional<Instant> deliveredAt,
    Optional<LocalDate> expectedDelivery) {

  /** Of a parcel about which nobody has said anything. */
  public static final Tracking NONE =
      new Tracking(
          TrackingStatus.NOT_SCANNED,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final Comparator<CarrierScan> BY_TIME =
      Comparator.comparing(CarrierScan::happenedAt)
          .thenComparing(CarrierScan::code)
          .thenComparing(scan -> scan.reason().map(Enum::ordinal).orElse(-1));

  private static final Comparator<CarrierScan> BY_EXPECTATION =
      BY_TIME.thenComparing(scan -> scan.expectedDelivery().orElse(LocalDate.MIN));

  public static Tracking of(Collection<CarrierScan> scans) {
    return deciding(scans)
        .map(last ->
            new Tracking(
                last.code().status(),
                Optional.of(last.happenedAt()),
                last.reason(),
                first(scans, ScanCode::isAttempt),
                first(scans, ScanCode::isDelivery),
                scans.stream()
                    .filter(scan -> scan.expectedDelivery().isPresent())
                    .max(BY_EXPECTATION)
                    .flatMap(CarrierScan::expectedDelivery)))
        .orElse(NONE);
  }

  /**
   * The last one. On its way back to the sender a parcel is scanned too, and an announcement may
   * come when the parcel is long on its way: neither takes anything back.
   */
  private static Optional<CarrierScan> deciding(Collection<CarrierScan> scans) {
    return last(scans, ScanCode::isEnd)
        .or(() -> last(scans, code -> code != ScanCode.PRE_ANNOUNCED))
        .or(() -> last(scans, _ -> true));
  }

  private static Optional<CarrierScan> last(
      Collection<CarrierScan> scans, Predicate<ScanCode> which) {
    return of(scans, which).max(BY_TIME);
  }

  private static Optional<Instant> first(Collection<CarrierScan> scans, Predicate<ScanCode> which) {
    return of(scans, which).map(CarrierScan::happenedAt).min(Comparator.naturalOrder());
  }

  private static Stream<CarrierScan> of(Collection<CarrierScan> scans, Predicate<ScanCode> which) {
    return scans.stream().filter(scan -> which.test(scan.code()));
  }
}
