package dev.sellerdesk.nps.application.port.out;

import java.time.ZoneId;

/** In which zone a seller's days begin and end. */
public interface SellerZones {

  ZoneId of(String retailerId);
}
