package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.port.in.RecordScans.Told;
import dev.sellerdesk.orders.domain.tracking.FailureReason;
import dev.sellerdesk.orders.domain.tracking.ScanCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CarrierScans", description = "What happened to parcels, in any order")
record ScansRequest(
    @NotNull @Size(min = 1, max = ScansRequest.MOST) List<@NotNull @Valid Scan> events) {

  static final int MOST = 1_000;

  @Schema(name = "CarrierScan", description = "One thing that happened to one parcel")
  record Scan(
      @NotNull
          @Size(min = 1, max = 100)
          @Schema(description = "Spaces and small letters do no harm", examples = "3SABCD1234567")
          String trackAndTrace,
      @NotNull
          @Schema(
              description =
                  "Bol's codes, and three more: OUT_FOR_DELIVERY, DELIVERY_FAILED, EXCEPTION",
              examples = "AT_TRANSPORTER")
          ScanCode eventCode,
      @NotNull
          @Plausible
          @Schema(description = "When it happened", examples = "2026-11-24T08:00:00Z")
          Instant eventDateTime,
      @Schema(description = "With EXCEPTION, DELIVERY_FAILED and RETURNED_TO_SENDER")
          @Nullable FailureReason reason,
      @Size(min = 1, max = 100)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(examples = "Utrecht")
          @Nullable String place,
      @Plausible
          @Schema(
              description = "The day on which the carrier will deliver, where it delivers",
              examples = "2026-11-25")
          @Nullable LocalDate expectedDeliveryDate) {

    private Told told() {
      return new Told(
          trackAndTrace,
          eventCode,
          eventDateTime,
          Optional.ofNullable(reason),
          Optional.ofNullable(place),
          Optional.ofNullable(expectedDeliveryDate));
    }
  }

  List<Told> told() {
    return events.stream().map(Scan::told).toList();
  }
}
