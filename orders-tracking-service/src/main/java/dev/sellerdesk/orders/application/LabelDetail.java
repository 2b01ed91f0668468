package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.LabelState;
import dev.sellerdesk.orders.domain.ShippingLabel;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A label as its retailer sees it (T-05, T-06).
 *
 * @param status ORDERED, BOUGHT, USED or REFUSED
 * @param offer what was bought; {@code null} as long as the carrier has not sold it
 * @param trackAndTrace the number that a shipment confirmed with it gets
 * @param shipmentId of the shipment that has it
 * @param reason why the carrier sold nothing
 */
public record LabelDetail(
    UUID shippingLabelId,
    String orderNumber,
    String status,
    String shippingLabelOfferId,
    @Nullable LabelOfferView offer,
    @Nullable String trackAndTrace,
    Instant orderedAt,
    @Nullable Instant boughtAt,
    @Nullable UUID shipmentId,
    @Nullable String reason) {

  static LabelDetail of(ShippingLabel label) {
    Optional<CarrierLabel> sold = label.sold();
    LabelState state = label.state();
    return new LabelDetail(
        label.id().value(),
        label.orderNumber().value(),
        state.name(),
        label.offerId(),
        sold.map(CarrierLabel::offer).map(LabelOfferView::of).orElse(null),
        sold.map(one -> one.number().value()).orElse(null),
        label.orderedAt(),
        boughtAt(state),
        state instanceof LabelState.Used used ? used.shipment().value() : null,
        state instanceof LabelState.Refused refused ? refused.reason() : null);
  }

  private static @Nullable Instant boughtAt(LabelState state) {
    return switch (state) {
      case LabelState.Bought bought -> bought.boughtAt();
      case LabelState.Used used -> used.boughtAt();
      case LabelState.Ordered _, LabelState.Refused _ -> null;
    };
  }
}
