package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.CancellationDetail;
import dev.sellerdesk.orders.application.port.in.CancelOrder;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/orders/{orderNumber}/cancellations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cancellations", description = "What will never be shipped, and why")
class OrderCancellationsResource {

  private static final String CANCELLATION =
      """
      {"cancellationId": "0193a1f6-0001-7000-8000-00000000c001", "orderNumber": "A2K8290LP8",
       "cancelledBy": "SELLER", "reason": "OUT_OF_STOCK", "cancelledAt": "2026-11-23T14:00:00Z",
       "items": [{"orderItemId": "0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d", "ean": "8712345678906",
        "title": "Lawnmower X", "quantity": 1}]}
      """;

  private static final String CANCELLATIONS = "{\"items\": [" + CANCELLATION + "]}";

  private final CancelOrder cancelOrder;
  private final Caller caller;

  OrderCancellationsResource(CancelOrder cancelOrder, Caller caller) {
    this.cancelOrder = cancelOrder;
    this.caller = caller;
  }

  @Schema(name = "Cancellations", description = "All cancellations of an order, the first first")
  record Cancellations(List<CancellationDetail> items) {}

  @POST
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.WEBSHOP})
  @Operation(
      summary = "Cancel units of an order",
      description =
          """
          Units that are not with a delivery service yet will never be shipped. The seller cancels what the seller ships, the
          webshop anything. A frozen order can be cancelled.
          """)
  @APIResponse(
      responseCode = "201",
      description = "The cancellation",
      content =
          @Content(
              schema = @Schema(implementation = CancellationDetail.class),
              examples = @ExampleObject(name = "cancellation", value = CANCELLATION)))
  @APIResponse(
      responseCode = "409",
      description = "Units are not open (any more), or the marketplace ships them")
  public Response cancel(
      @PathParam("orderNumber")
          @Parameter(description = "The marketplace's number of the order", example = "A2K8290LP8")
          String orderNumber,
      @NotNull @Valid CancelOrderRequest request) {
    CancelOrder.Command command = request.toCommand(orderNumber);
    CancellationDetail cancelled =
        caller.has(Roles.WEBSHOP) ? cancelOrder.byWebshop(command) : cancelOrder.bySeller(command);
    return Response.created(URI.create("/orders/" + orderNumber + "/cancellations"))
        .entity(cancelled)
        .build();
  }

  @GET
  @RolesAllowed(Roles.SELLER)
  @Operation(summary = "List the cancellations of an order", description = "The first one first.")
  @APIResponse(
      responseCode = "200",
      description = "The cancellations",
      content =
          @Content(
              schema = @Schema(implementation = Cancellations.class),
              examples = @ExampleObject(name = "cancellations", value = CANCELLATIONS)))
  public Cancellations list(
      @PathParam("orderNumber")
          @Parameter(description = "The marketplace's number of the order", example = "A2K8290LP8")
          String orderNumber) {
    return new Cancellations(cancelOrder.of(orderNumber));
  }
}
