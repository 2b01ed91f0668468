package dev.sellerdesk.orders.adapter.in.rest;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.orders.domain.Refusal;
import dev.sellerdesk.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
class OrderProblems implements ExceptionMapper<OrderException> {

  @Override
  public Response toResponse(OrderException refusal) {
    String detail = String.valueOf(refusal.getMessage());
    return switch (refusal) {
      case OrderException.NotFound _ -> Problems.of(NOT_FOUND, "order-not-found", detail);
      case OrderException.PlacedDifferently _ ->
          Problems.of(CONFLICT, "order-placed-differently", detail);
      case OrderException.ShipmentNotFound _ ->
          Problems.of(NOT_FOUND, "shipment-not-found", detail);
      case OrderException.LabelNotFound _ -> Problems.of(NOT_FOUND, "label-not-found", detail);
      case OrderException.TransporterNotFound _ ->
          Problems.of(NOT_FOUND, "transporter-not-found", detail);
      case OrderException.Invalid invalid -> Problems.invalid(invalid.field(), detail);
      case OrderException.Refused refused -> ruled(CONFLICT, refused.refusal());
      case OrderException.Impossible impossible ->
          ruled(Problems.UNPROCESSABLE, impossible.refusal());
    };
  }

  private static Response ruled(Response.StatusType status, Refusal rule) {
    return Problems.of(status, rule.kind(), rule.reason(), rule.ruleId());
  }
}
