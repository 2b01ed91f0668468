package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.LabelOffer;
import dev.sellerdesk.orders.domain.LabelType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For what a carrier takes a parcel, as its retailer sees it (T-06).
 *
 * @param shippingLabelOfferId to buy it by
 * @param listPrice what it costs without the marketplace
 * @param price what the retailer pays
 * @param expectedDeliveryDate in the customer's country
 * @param validUntil from then on it cannot be bought
 */
public record LabelOfferView(
    String shippingLabelOfferId,
    String transporterCode,
    String transporterName,
    LabelType labelType,
    String labelDisplayName,
    MoneyView listPrice,
    MoneyView price,
    @Nullable LocalDate expectedDeliveryDate,
    Instant validUntil) {

  public static LabelOfferView of(LabelOffer offer) {
    return new LabelOfferView(
        offer.id(),
        offer.transporter().code(),
        offer.transporter().name(),
        offer.type(),
        offer.name(),
        MoneyView.of(offer.listPrice()),
        MoneyView.of(offer.price()),
        offer.expectedDelivery().orElse(null),
        offer.validUntil());
  }
}
