package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.port.in.CancelOrder;
import dev.sellerdesk.orders.domain.CancellationReason;
import dev.sellerdesk.orders.domain.OrderItemId;
import dev.sellerdesk.orders.domain.WantedUnits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CancelOrder", description = "What is cancelled, and why")
record CancelOrderRequest(
    @Size(min = 1, max = 500)
        @Schema(description = "The lines; all that is still open and yours to cancel, if absent")
        @Nullable List<@NotNull @Valid ItemRequest> items,
    @NotNull @Schema(description = "Why", examples = "OUT_OF_STOCK") CancellationReason reason) {

  @Schema(name = "CancelOrderItem", description = "Units of one line of the order")
  record ItemRequest(
      @NotNull
          @Schema(
              description = "The line of the order",
              examples = "0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d")
          UUID orderItemId,
      @Min(1) @Max(9999) @Schema(description = "All units that are open, if absent", examples = "1")
          @Nullable Integer quantity) {}

  CancelOrder.Command toCommand(String orderNumber) {
    return new CancelOrder.Command(orderNumber, units(items), reason);
  }

  /** What is meant; nothing for all. */
  static List<WantedUnits> units(@Nullable List<ItemRequest> items) {
    return items == null ? List.of() : items.stream().map(CancelOrderRequest::units).toList();
  }

  private static WantedUnits units(ItemRequest item) {
    return new WantedUnits(
        new OrderItemId(item.orderItemId()), Optional.ofNullable(item.quantity()));
  }
}
