package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.port.in.ShipOrder;
import dev.sellerdesk.orders.domain.LabelId;
import dev.sellerdesk.orders.domain.OrderItemId;
import dev.sellerdesk.orders.domain.ShipmentType;
import dev.sellerdesk.orders.domain.WantedUnits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@NamesTransport
@Schema(name = "ShipOrder", description = "What the retailer ships, and with whom")
record ShipOrderRequest(
    @Size(min = 1, max = 500) @Schema(description = "The lines; all that is still open, if absent")
        @Nullable List<@NotNull @Valid ItemRequest> items,
    @Schema(
            description =
                "Only a PARCEL must have a number (T-02, T-03); needed unless there is a shippingLabelId",
            examples = "PARCEL")
        @Nullable ShipmentType shipmentType,
    @Valid @Schema(description = "With whom; may be absent for a delivery appointment")
        @Nullable TransportRequest transport,
    @Schema(
            description = "A label bought here, instead of shipmentType and transport (T-05)",
            examples = "0193a1f5-0001-7000-8000-00000000e001")
        @Nullable UUID shippingLabelId) {

  @Schema(name = "ShipOrderItem", description = "Units of one line of the order")
  record ItemRequest(
      @NotNull
          @Schema(
              description = "The line of the order",
              examples = "0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d")
          UUID orderItemId,
      @Min(1) @Max(9999) @Schema(description = "All units that are open, if absent", examples = "1")
          @Nullable Integer quantity) {}

  @Schema(name = "ShipOrderTransport", description = "The delivery service and its number")
  record TransportRequest(
      @Size(min = 1, max = 40)
          @Schema(
              description = "One of GET /transporters; may be absent for an appointment",
              examples = "TNT")
          @Nullable String transporterCode,
      @Size(min = 1, max = 100)
          @Schema(
              description =
                  "The track-and-trace number, sealed for good; spaces and small letters do no harm",
              examples = "3SABCD1234567")
          @Nullable String trackAndTrace,
      @Size(min = 1, max = 100)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(description = "Your own reference, of an appointment", examples = "Tour 7")
          @Nullable String reference) {}

  ShipOrder.Command toCommand(String orderNumber, String by) {
    List<WantedUnits> units =
        items == null ? List.of() : items.stream().map(ShipOrderRequest::units).toList();
    if (shippingLabelId != null) {
      return new ShipOrder.WithLabel(orderNumber, units, new LabelId(shippingLabelId), by);
    }
    Optional<TransportRequest> named = Optional.ofNullable(transport);
    return new ShipOrder.WithTransport(
        orderNumber,
        units,
        Objects.requireNonNull(shipmentType, "NamesTransport demands it"),
        named.map(TransportRequest::transporterCode),
        named.map(TransportRequest::trackAndTrace),
        named.map(TransportRequest::reference),
        false,
        by);
  }

  private static WantedUnits units(ItemRequest item) {
    return new WantedUnits(
        new OrderItemId(item.orderItemId()), Optional.ofNullable(item.quantity()));
  }
}
