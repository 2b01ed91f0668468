package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.HistoryVerdict;
import dev.sellerdesk.orders.application.port.in.FindShipments;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/orders/{orderNumber}/tracking")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Track and trace", description = "Numbers before and after they are sealed")
class OrderTrackingResource {

  private static final String INTACT =
      """
      {"orderNumber": "A2K8290LP8", "intact": true, "entries": 1, "brokenAt": null, "reason": null}
      """;

  private final FindShipments findShipments;
  private final Caller caller;

  OrderTrackingResource(FindShipments findShipments, Caller caller) {
    this.findShipments = findShipments;
    this.caller = caller;
  }

  @GET
  @Path("/verify")
  @RolesAllowed({Roles.SELLER, Roles.PARTNERSERVICE})
  @Operation(
      summary = "Verify the numbers of an order",
      description =
          "Whether all numbers are those that were sealed; if not, the position of the first entry of"
              + " the history that was changed.")
  @APIResponse(
      responseCode = "200",
      description = "The verdict",
      content =
          @Content(
              schema = @Schema(implementation = HistoryVerdict.class),
              examples = @ExampleObject(name = "intact", value = INTACT)))
  public HistoryVerdict verify(
      @PathParam("orderNumber")
          @Parameter(description = "The marketplace's number of the order", example = "A2K8290LP8")
          String orderNumber) {
    return caller.has(Roles.PARTNERSERVICE) && caller.retailerId().isEmpty()
        ? findShipments.verifyOfAnyRetailer(orderNumber)
        : findShipments.verify(orderNumber);
  }
}
