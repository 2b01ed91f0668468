package dev.sellerdesk.orders.application.port.out;

import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.Consignment;

/** Puts a label on paper. */
public interface LabelPrinter {

  /**
   * A PDF of one page of 10 by 15 centimetres, with the number as barcode (Code 128) and in
   * letters. The same label is the same picture.
   */
  byte[] print(CarrierLabel label, Consignment consignment);
}
