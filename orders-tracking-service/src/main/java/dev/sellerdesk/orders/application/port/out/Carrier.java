package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.Consignment;
import dev.sellerdesk.orders.domain.LabelOffer;
import java.util.List;

/**
 * Who sells labels (T-05, T-06). It is somebody else's machine: never ask it while a transaction is
 * open.
 */
public interface Carrier {

  /**
   * What it would take the parcel for, the cheapest first; nothing if it does not go there.
   *
   * @throws dev.sellerdesk.orders.domain.CarrierException.Unavailable
   */
  List<LabelOffer> offers(Consignment consignment);

  /**
   * Buys once per reference: asked again it answers with the label that it sold before, so that one
   * which was paid for and not recorded is found by repetition.
   *
   * @throws dev.sellerdesk.orders.domain.CarrierException.Unavailable
   * @throws dev.sellerdesk.orders.domain.CarrierException.OfferGone
   * @throws dev.sellerdesk.orders.domain.CarrierException.ReferenceUsed if it was for something
   *     else
   */
  CarrierLabel buy(Purchase purchase);

  /**
   * @param reference ours, of this purchase alone; the same whenever it is repeated
   */
  record Purchase(String reference, String offerId, Consignment consignment) {}
}
