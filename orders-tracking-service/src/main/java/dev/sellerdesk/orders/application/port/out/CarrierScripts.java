package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.application.port.out.CarrierScans.Parcel;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.ScriptedScan;
import java.time.Instant;
import java.util.List;

/**
 * The courses of parcels that no real carrier takes: what will be said of them, when the clock gets
 * there. With a carrier that exists there is nothing to play.
 */
public interface CarrierScripts {

  /**
   * The retailer handed a parcel over.
   *
   * @param handedOver when it did
   */
  void play(CarrierLabel label, Instant handedOver);

  /**
   * Takes what is due by now, the oldest first; nobody else gets it, unless this transaction fails.
   */
  List<Due> takeDue(Instant now, int atMost);

  /** One scan that a parcel's script has for now. */
  record Due(Parcel parcel, ScriptedScan scan) {}
}
