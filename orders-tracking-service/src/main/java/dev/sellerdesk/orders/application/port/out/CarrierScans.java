package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.tracking.CarrierScan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that carriers have said, by carrier and number. It belongs to no retailer: a carrier does not
 * know whose parcel it has, and may know of it before the retailer confirms.
 */
public interface CarrierScans {

  /** One scan of one parcel. */
  record Scanned(TrackingNumber number, CarrierScan scan) {}

  /** A parcel, as its carrier knows it. */
  record Parcel(String transporterCode, TrackingNumber number) {}

  /**
   * Keeps those that are new; their parcels are due to be followed.
   *
   * @return how many were new
   */
  int add(String transporterCode, List<Scanned> scans);

  /** A parcel is due to be followed, since its number was sealed just now. */
  void makeDue(Parcel parcel);

  /**
   * Takes parcels that are due; nobody else gets them, unless this transaction fails.
   *
   * @param atMost so many scans, which may be of fewer parcels
   */
  Set<Parcel> takeDue(int atMost);

  /** Everything about these parcels, in the order in which it happened. */
  Map<Parcel, List<CarrierScan>> of(Collection<Parcel> parcels);
}
