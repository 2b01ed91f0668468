package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.application.ClosingReport;

/** Whether the way a retailer closes cases bends its score (D9). */
public interface ReadClosingPattern {

  /** Of the own cases of the last so many local days. */
  ClosingReport ofRetailer(String retailerId, int days);

  /** The same for Partnerservice, which may ask about every retailer. */
  ClosingReport ofAnyRetailer(String retailerId, int days);
}
