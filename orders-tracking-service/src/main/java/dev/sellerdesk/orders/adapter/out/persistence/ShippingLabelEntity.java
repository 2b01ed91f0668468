package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.LabelId;
import dev.sellerdesk.orders.domain.LabelOffer;
import dev.sellerdesk.orders.domain.LabelState;
import dev.sellerdesk.orders.domain.LabelType;
import dev.sellerdesk.orders.domain.Money;
import dev.sellerdesk.orders.domain.OrderNumber;
import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.ShipmentId;
import dev.sellerdesk.orders.domain.ShippingLabel;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.Transporters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "shipping_label")
class ShippingLabelEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String orderNumber;
  String reference;
  String offerId;
  String status;
  Instant orderedAt;
  Instant askedAt;
  String refusal;
  String transporterCode;

  @Enumerated(EnumType.STRING)
  LabelType labelType;

  String displayName;
  Long listPriceMinor;
  Long priceMinor;
  String currency;
  LocalDate expectedDeliveryDate;
  Instant validUntil;
  String trackAndTrace;
  String sortingCode;
  Instant boughtAt;
  UUID shipmentId;
  @Version long version;

  protected ShippingLabelEntity() {}

  ShippingLabelEntity(ShippingLabel label) {
    id = label.id().value();
    retailerId = label.retailerId().value();
    orderNumber = label.orderNumber().value();
    reference = label.reference();
    offerId = label.offerId();
    orderedAt = label.orderedAt();
    askedAt = label.orderedAt();
    take(label.state());
  }

  final void take(LabelState state) {
    status = state.name();
    switch (state) {
      case LabelState.Ordered _ -> {
        // nothing is known yet
      }
      case LabelState.Refused refused -> refusal = refused.reason();
      case LabelState.Bought bought -> take(bought.sold(), bought.boughtAt());
      case LabelState.Used used -> {
        take(used.sold(), used.boughtAt());
        shipmentId = used.shipment().value();
      }
    }
  }

  private void take(CarrierLabel sold, Instant at) {
    LabelOffer offer = sold.offer();
    transporterCode = offer.transporter().code();
    labelType = offer.type();
    displayName = offer.name();
    listPriceMinor = offer.listPrice().minor();
    priceMinor = offer.price().minor();
    currency = offer.price().currency().getCurrencyCode();
    expectedDeliveryDate = offer.expectedDelivery().orElse(null);
    validUntil = offer.validUntil();
    trackAndTrace = sold.number().value();
    sortingCode = sold.sortingCode();
    boughtAt = at;
  }

  ShippingLabel toDomain() {
    return new ShippingLabel(
        new LabelId(id),
        new OrderNumber(orderNumber),
        new RetailerId(retailerId),
        reference,
        offerId,
        orderedAt,
        state());
  }

  private LabelState state() {
    return switch (status) {
      case "ORDERED" -> new LabelState.Ordered();
      case "REFUSED" -> new LabelState.Refused(refusal);
      case "BOUGHT" -> new LabelState.Bought(sold(), boughtAt);
      case "USED" -> new LabelState.Used(sold(), boughtAt, new ShipmentId(shipmentId));
      default -> throw new IllegalStateException("a label cannot be " + status);
    };
  }

  private CarrierLabel sold() {
    Currency in = Currency.getInstance(currency);
    return new CarrierLabel(
        new LabelOffer(
            offerId,
            Transporters.named(transporterCode),
            labelType,
            displayName,
            new Money(listPriceMinor, in),
            new Money(priceMinor, in),
            Optional.ofNullable(expectedDeliveryDate),
            validUntil),
        new TrackingNumber(trackAndTrace),
        sortingCode);
  }
}
