package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.OrderFilter;
import dev.sellerdesk.orders.domain.OrderStatus;
import dev.sellerdesk.platform.problem.ProblemException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of orders; {@code @Valid @BeanParam}. They narrow the list together. */
class OrderQuery {

  @QueryParam("status")
  @Parameter(description = "Only orders in this state", example = "PLACED")
  @Schema(ref = "OrderStatus")
  @Nullable String status;

  @QueryParam("placedFrom")
  @Parameter(
      description = "Only orders placed at this instant or later",
      example = "2026-11-01T00:00:00Z")
  @Schema(type = SchemaType.STRING, format = "date-time")
  @Nullable String placedFrom;

  @QueryParam("placedTo")
  @Parameter(
      description = "Only orders placed before this instant",
      example = "2100-01-01T00:00:00Z")
  @Schema(type = SchemaType.STRING, format = "date-time")
  @Nullable String placedTo;

  @QueryParam("ean")
  @Parameter(description = "Only orders with this article", example = "8712345678906")
  @Pattern(regexp = "^([0-9]{8,14})?$", message = "must be 8 to 14 digits")
  @Nullable String ean;

  @QueryParam("customerName")
  @Parameter(
      description = "Only orders of customers with this in their name, in any case",
      example = "jansen")
  @Size(max = 200)
  @Pattern(regexp = Text.FORM, message = Text.RULE)
  @Nullable String customerName;

  @QueryParam("frozen")
  @Parameter(description = "Only orders that an incident stops, or only others", example = "false")
  @Schema(type = SchemaType.BOOLEAN)
  @Nullable String frozen;

  @QueryParam("toShip")
  @Parameter(
      description = "Only orders of which the seller has units to ship, or only others",
      example = "true")
  @Schema(type = SchemaType.BOOLEAN)
  @Nullable String toShip;

  /**
   * What the list shows.
   *
   * @throws ProblemException 400, if a filter cannot be
   */
  OrderFilter filter() {
    return new OrderFilter(
        parsed("status", status, OrderStatus::valueOf, "is not a state of orders"),
        parsed(
            "placedFrom",
            placedFrom,
            OrderQuery::instant,
            "must be an instant such as 2026-11-20T10:15:30Z"),
        parsed(
            "placedTo",
            placedTo,
            OrderQuery::instant,
            "must be an instant such as 2026-11-20T10:15:30Z"),
        given(ean),
        given(customerName),
        parsed("frozen", frozen, OrderQuery::flag, "must be true or false"),
        parsed("toShip", toShip, OrderQuery::flag, "must be true or false"));
  }

  /** A filter without a value is no filter. */
  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (!Plausible.OfInstant.isPlausible(instant)) {
      throw new DateTimeException("not in our times");
    }
    return instant;
  }

  private static <T> @Nullable T parsed(
      String field, @Nullable String value, Function<String, T> parser, String expectation) {
    String given = given(value);
    if (given == null) {
      return null;
    }
    try {
      return parser.apply(given);
    } catch (IllegalArgumentException | DateTimeException _) {
      throw ProblemException.badRequest(field, expectation);
    }
  }
}
