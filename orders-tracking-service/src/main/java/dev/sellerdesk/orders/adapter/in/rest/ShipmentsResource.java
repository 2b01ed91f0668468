package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.ShipmentDetail;
import dev.sellerdesk.orders.application.port.in.FillNumber;
import dev.sellerdesk.orders.application.port.in.FindShipments;
import dev.sellerdesk.orders.application.port.in.ShipOrder;
import dev.sellerdesk.orders.domain.ShipmentId;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/shipments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shipments", description = "What was sent, with whom, and under which number")
class ShipmentsResource {

  private final FillNumber fillNumber;
  private final FindShipments findShipments;
  private final Caller caller;
  private final ETags etags;

  ShipmentsResource(
      FillNumber fillNumber, FindShipments findShipments, Caller caller, ETags etags) {
    this.fillNumber = fillNumber;
    this.findShipments = findShipments;
    this.caller = caller;
    this.etags = etags;
  }

  @Schema(name = "FillTrackAndTrace", description = "The number that the shipment still lacks")
  record FillRequest(
      @Size(min = 1, max = 40)
          @Schema(
              description = "The delivery service; the one the shipment names, if absent",
              examples = "TNT")
          @Nullable String transporterCode,
      @NotNull
          @Size(min = 1, max = 100)
          @Schema(
              description = "Sealed for good; spaces and small letters do no harm",
              examples = "3SABCD1234567")
          String trackAndTrace) {}

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SELLER)
  @Operation(summary = "Look at one shipment", description = "With its lines and its number.")
  @APIResponse(
      responseCode = "200",
      description = "The shipment",
      content =
          @Content(
              schema = @Schema(implementation = ShipmentDetail.class),
              examples = @ExampleObject(name = "shipment", value = Examples.SHIPMENT)))
  @APIResponse(responseCode = "304", description = "If-None-Match names the version there still is")
  public Response one(@PathParam("id") UUID id) {
    ShipOrder.Outcome found = findShipments.one(new ShipmentId(id));
    return etags.ok(found.shipment(), found.version());
  }

  @PUT
  @Path("/{id}/track-and-trace")
  @RolesAllowed(Roles.SELLER)
  @Operation(
      summary = "Fill in the missing number",
      description =
          "Once and for good (T-11): the same number again changes nothing, another one is refused.")
  @APIResponse(
      responseCode = "200",
      description = "The shipment with its number",
      content =
          @Content(
              schema = @Schema(implementation = ShipmentDetail.class),
              examples = @ExampleObject(name = "shipment", value = Examples.SHIPMENT)))
  @APIResponse(responseCode = "409", description = "The shipment has another number (T-11)")
  @APIResponse(responseCode = "422", description = "This cannot be a number (T-12)")
  public Response fill(@PathParam("id") UUID id, @NotNull @Valid FillRequest request) {
    ShipOrder.Outcome filled =
        fillNumber.fill(
            new FillNumber.Command(
                new ShipmentId(id),
                Optional.ofNullable(request.transporterCode()),
                request.trackAndTrace(),
                caller.userId()));
    return etags.withTag(Response.ok(), filled.shipment(), filled.version());
  }
}
