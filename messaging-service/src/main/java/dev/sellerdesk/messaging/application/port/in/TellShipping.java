package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.ShippingNotice;

/** The customer hears that the retailer shipped (T-07, T-08). */
public interface TellShipping {

  /** One mail for a shipment, in the customer's language, as soon as its address is known. */
  void tell(ShippingNotice notice);
}
