package dev.sellerdesk.orders.application.port.in;

import dev.sellerdesk.orders.application.NumberVerdict;
import dev.sellerdesk.orders.application.TransporterView;
import java.util.List;

/** Says what is odd about a number before it is too late, and which carriers there are (T-12). */
public interface CheckNumber {

  /**
   * @param number as typed
   * @throws dev.sellerdesk.orders.domain.OrderException.Invalid for an unknown carrier
   */
  NumberVerdict check(String transporterCode, String number);

  /** All delivery services, by their codes. */
  List<TransporterView> transporters();
}
