package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.ShipmentDetail;
import dev.sellerdesk.orders.application.port.in.FindShipments;
import dev.sellerdesk.orders.application.port.in.ShipOrder;
import dev.sellerdesk.platform.rest.ETags;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/orders/{orderNumber}/shipments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shipments", description = "What was sent, with whom, and under which number")
class OrderShipmentsResource {

  private static final String PARCEL =
      """
      {"shipmentType": "PARCEL", "transport": {"transporterCode": "TNT", "trackAndTrace": "3SABCD1234567"}}
      """;
  private static final String SHIPMENTS = "{\"items\": [" + Examples.SHIPMENT + "]}";

  private final ShipOrder shipOrder;
  private final FindShipments findShipments;
  private final Caller caller;
  private final ETags etags;

  OrderShipmentsResource(
      ShipOrder shipOrder, FindShipments findShipments, Caller caller, ETags etags) {
    this.shipOrder = shipOrder;
    this.findShipments = findShipments;
    this.caller = caller;
    this.etags = etags;
  }

  @Schema(name = "Shipments", description = "All shipments of an order, the first one first")
  record Shipments(List<ShipmentDetail> items) {}

  @POST
  @Idempotent
  @RolesAllowed(Roles.SELLER)
  @Operation(
      summary = "Ship units of an order",
      description =
          """
          Confirms that units are with a delivery service; the customer hears of it. A number is sealed: it can never be changed
          afterwards, so check it before. A parcel needs a number; letters and delivery appointments do not. With a label that was
          bought here the number comes by itself.
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ShipOrderRequest.class),
              examples = @ExampleObject(name = "parcel", value = PARCEL)))
  @APIResponse(
      responseCode = "201",
      description = "The shipment",
      content =
          @Content(
              schema = @Schema(implementation = ShipmentDetail.class),
              examples = @ExampleObject(name = "shipment", value = Examples.SHIPMENT)))
  @APIResponse(
      responseCode = "409",
      description =
          "Units are not open (any more), the marketplace ships them, or the label was used or is not bought")
  @APIResponse(
      responseCode = "422",
      description = "A parcel without number (T-02), or a number that cannot be one (T-12)")
  public Response ship(
      @PathParam("orderNumber")
          @Parameter(description = "The marketplace's number of the order", example = "A2K8290LP8")
          String orderNumber,
      @NotNull @Valid ShipOrderRequest request) {
    ShipOrder.Outcome shipped = shipOrder.ship(request.toCommand(orderNumber, caller.userId()));
    URI location = URI.create("/shipments/" + shipped.shipment().shipmentId());
    return etags.withTag(Response.created(location), shipped.shipment(), shipped.version());
  }

  @GET
  @RolesAllowed(Roles.SELLER)
  @Operation(summary = "List the shipments of an order", description = "The first one first.")
  @APIResponse(
      responseCode = "200",
      description = "The shipments",
      content =
          @Content(
              schema = @Schema(implementation = Shipments.class),
              examples = @ExampleObject(name = "shipments", value = SHIPMENTS)))
  public Shipments list(
      @PathParam("orderNumber")
          @Parameter(description = "The marketplace's number of the order", example = "A2K8290LP8")
          String orderNumber) {
    return new Shipments(findShipments.of(orderNumber));
  }
}
