package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.application.Seller;

/** What is known of retailers; everyone has at least defaults. */
public interface SellerDirectory {

  Seller of(String retailerId);
}
