package dev.sellerdesk.questions.domain;

/**
 * Who holds a case: exactly one of the two at a time. It says nothing about the state, which
 * goes on meanwhile. What Partnerservice holds is invisible to the seller.
 */
public enum Custody {
  SELLER,
  PARTNERSERVICE
}
