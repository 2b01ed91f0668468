package dev.sellerdesk.orders.adapter.in.rest;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

@Provider
class OrderProblems implements ExceptionMapper<OrderException> {

  @Override
  public Response toResponse(OrderException refusal) {
    if (refusal instanceof OrderException.Invalid invalid) {
      return Problems.invalid(invalid.field(), detail(refusal));
    }
    String rule = ruleId(refusal);
    return rule == null
        ? Problems.of(status(refusal), slug(refusal), detail(refusal))
        : Problems.of(status(refusal), slug(refusal), detail(refusal), rule);
  }

  static Response.StatusType status(OrderException refusal) {
    return switch (refusal) {
      case OrderException.NotFound _,
          OrderException.ShipmentNotFound _,
          OrderException.LabelNotFound _,
          OrderException.RequestNotFound _,
          OrderException.TransporterNotFound _ ->
          NOT_FOUND;
      case OrderException.PlacedDifferently _, OrderException.Refused _ -> CONFLICT;
      case OrderException.Invalid _ -> BAD_REQUEST;
      case OrderException.Impossible _ -> Problems.UNPROCESSABLE;
    };
  }

  /** The last part of the type of the problem. */
  static String slug(OrderException refusal) {
    return switch (refusal) {
      case OrderException.NotFound _ -> "order-not-found";
      case OrderException.PlacedDifferently _ -> "order-placed-differently";
      case OrderException.ShipmentNotFound _ -> "shipment-not-found";
      case OrderException.LabelNotFound _ -> "label-not-found";
      case OrderException.RequestNotFound _ -> "request-not-found";
      case OrderException.TransporterNotFound _ -> "transporter-not-found";
      case OrderException.Invalid _ -> "invalid-request";
      case OrderException.Refused refused -> refused.refusal().kind();
      case OrderException.Impossible impossible -> impossible.refusal().kind();
    };
  }

  /** The requirement that refused; {@code null} where none did. */
  static @Nullable String ruleId(OrderException refusal) {
    return switch (refusal) {
      case OrderException.Refused refused -> refused.refusal().ruleId();
      case OrderException.Impossible impossible -> impossible.refusal().ruleId();
      default -> null;
    };
  }

  private static String detail(OrderException refusal) {
    return String.valueOf(refusal.getMessage());
  }
}
