package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.application.LabelDetail;
import dev.sellerdesk.orders.domain.Consignment;
import dev.sellerdesk.orders.domain.LabelId;
import dev.sellerdesk.orders.domain.ShippingLabel;
import java.util.List;

/** What is written down about labels, and what can be seen of them (T-05, O-23). */
public interface KeepLabels {

  /**
   * What a carrier has to know of an order.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   * @throws dev.sellerdesk.orders.domain.OrderException.Refused if the retailer has nothing of it
   *     to ship (any more)
   */
  Consignment consignmentOf(String orderNumber);

  /**
   * Writes down what is wanted before the carrier is asked; told again, it is what was written
   * before.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException as {@link #consignmentOf}
   * @throws dev.sellerdesk.orders.domain.OrderException.Impossible if the reference stands for
   *     another purchase
   */
  Wanted order(BuyLabel.Command command);

  /** Keeps what the carrier answered; being told twice changes nothing. */
  LabelDetail record(BuyLabel.Answer answer);

  /** The same, of whichever retailer it is. */
  void recordOfAnyRetailer(BuyLabel.Answer answer);

  /** The carrier sells nothing, to whichever retailer it was. */
  void refuse(LabelId label, String reason);

  /**
   * Purchases of all retailers whose end is unknown for a while; nobody else gets them for the same
   * while.
   */
  List<Wanted> takeUnanswered();

  /**
   * One label.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.LabelNotFound if the caller has none
   */
  LabelDetail one(LabelId id);

  /**
   * All labels of an order, the first one first.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.NotFound if the caller has no such order
   */
  List<LabelDetail> of(String orderNumber);

  /**
   * The label on paper: 10 by 15 centimetres, with a barcode of its number.
   *
   * @throws dev.sellerdesk.orders.domain.OrderException.LabelNotFound if the caller has none
   * @throws dev.sellerdesk.orders.domain.OrderException.Refused if the carrier has not sold it
   *     (yet)
   */
  Document print(LabelId id);

  /** A purchase, and the parcel that it is for. */
  record Wanted(ShippingLabel label, Consignment consignment) {}

  /**
   * @param pdf a whole PDF file
   */
  @SuppressWarnings("ArrayRecordComponent") // is written out and never compared
  record Document(String transporterCode, String trackAndTrace, byte[] pdf) {}
}
