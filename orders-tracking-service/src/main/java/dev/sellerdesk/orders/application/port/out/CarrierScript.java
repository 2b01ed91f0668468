package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.ScriptedScan;
import java.time.Instant;
import java.util.List;

/** The course of a parcel that no real carrier takes, to be played with the sandbox's clock. */
public interface CarrierScript {

  /**
   * All its scans, the first one first, whether they are due or not.
   *
   * @param handedOver when the retailer gave it away
   */
  List<ScriptedScan> of(CarrierLabel label, Instant handedOver);
}
