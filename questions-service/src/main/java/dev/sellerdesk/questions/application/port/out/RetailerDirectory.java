package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SellerTerms;

/** Where sellers are established and what numbers hold for them. */
public interface RetailerDirectory {

  SellerTerms termsOf(RetailerId retailerId);
}
