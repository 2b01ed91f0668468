package dev.sellerdesk.orders.adapter.out.carrier;

import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.ScriptedScan;
import java.time.Instant;
import java.util.List;

/** A carrier that knows beforehand what it will say. */
interface CarrierScript {

  /** All scans of a parcel, the first one first, whether they are due or not. */
  List<ScriptedScan> of(CarrierLabel label, Instant handedOver);
}
