package dev.sellerdesk.orders.domain;

/**
 * What a carrier sold (T-05).
 *
 * @param offer what was bought, at which price
 * @param number of a form that the carrier publishes
 * @param sortingCode what the carrier wants printed beside the barcode; may be empty
 */
public record CarrierLabel(LabelOffer offer, TrackingNumber number, String sortingCode) {}
