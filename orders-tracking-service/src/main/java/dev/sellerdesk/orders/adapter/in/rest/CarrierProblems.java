package dev.sellerdesk.orders.adapter.in.rest;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import dev.sellerdesk.orders.domain.CarrierException;
import dev.sellerdesk.platform.problem.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
class CarrierProblems implements ExceptionMapper<CarrierException> {

  private static final int RETRY_SECONDS = 10;

  @Override
  public Response toResponse(CarrierException refusal) {
    String detail = String.valueOf(refusal.getMessage());
    return switch (refusal) {
      case CarrierException.Unavailable _ ->
          Response.fromResponse(Problems.of(SERVICE_UNAVAILABLE, "carrier-unavailable", detail))
              .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
              .build();
      case CarrierException.OfferGone _, CarrierException.ReferenceUsed _ ->
          Problems.of(CONFLICT, "offer-gone", detail);
    };
  }
}
