package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.LabelDetail;
import dev.sellerdesk.orders.application.LabelOfferView;
import dev.sellerdesk.orders.application.port.in.BuyLabel;
import dev.sellerdesk.orders.application.port.in.KeepLabels;
import dev.sellerdesk.orders.domain.LabelId;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.TwoSteps;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/shipping-labels")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shipping labels", description = "Labels that are bought through the marketplace")
class ShippingLabelsResource {

  static final String PDF = "application/pdf";
  static final String NUMBER_HEADER = "X-Track-And-Trace-Code";
  static final String TRANSPORTER_HEADER = "X-Transporter-Code";

  private static final String OFFER =
      """
      {"shippingLabelOfferId": "SIM-PARCEL-NL-1795446000", "transporterCode": "TNT", "transporterName": "PostNL",
       "labelType": "PARCEL", "labelDisplayName": "PostNL parcel", "listPrice": {"amount": "6.95", "currency": "EUR"},
       "price": {"amount": "5.25", "currency": "EUR"}, "expectedDeliveryDate": "2026-11-24", "validUntil": "2026-11-23T15:00:00Z"}
      """;
  private static final String OFFERS = "{\"items\": [" + OFFER + "]}";
  static final String LABEL =
      """
      {"shippingLabelId": "0193a1f5-0001-7000-8000-00000000e001", "orderNumber": "A2K8290LP8", "status": "BOUGHT",
       "shippingLabelOfferId": "SIM-PARCEL-NL-1795446000", "offer":\
      """
          + OFFER
          + """
          , "trackAndTrace": "3SSDSK123456789", "orderedAt": "2026-11-23T14:00:00Z", "boughtAt": "2026-11-23T14:00:01Z",
           "shipmentId": null, "reason": null}
          """;

  private final BuyLabel buyLabel;
  private final KeepLabels labels;
  private final TwoSteps steps;
  private final Caller caller;

  ShippingLabelsResource(BuyLabel buyLabel, KeepLabels labels, TwoSteps steps, Caller caller) {
    this.buyLabel = buyLabel;
    this.labels = labels;
    this.steps = steps;
    this.caller = caller;
  }

  @Schema(name = "ShippingLabelOffersRequest", description = "For which order a label is wanted")
  record OffersRequest(
      @NotNull
          @Size(min = 1, max = 50)
          @Schema(description = "The marketplace's number of the order", examples = "A2K8290LP8")
          String orderNumber) {}

  @Schema(name = "BuyShippingLabel", description = "Which offer is bought, for which order")
  record BuyRequest(
      @NotNull
          @Size(min = 1, max = 50)
          @Schema(description = "The marketplace's number of the order", examples = "A2K8290LP8")
          String orderNumber,
      @NotNull
          @Size(min = 1, max = 200)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(description = "One of the offers", examples = "SIM-PARCEL-NL-1795446000")
          String shippingLabelOfferId) {}

  @Schema(name = "ShippingLabelOffers", description = "The cheapest first")
  record Offers(List<LabelOfferView> items) {}

  @POST
  @Path("/offers")
  @Idempotent(inTwoSteps = true)
  @RolesAllowed(Roles.SELLER)
  @Operation(
      operationId = "offerShippingLabels",
      summary = "Ask for what a parcel of an order can be sent",
      description =
          "With list price and the lower price through the marketplace (T-06); nothing if the carrier does not go there. Nothing is bought.")
  @APIResponse(
      responseCode = "200",
      description = "The offers",
      content =
          @Content(
              schema = @Schema(implementation = Offers.class),
              examples = @ExampleObject(name = "offers", value = OFFERS)))
  @APIResponse(
      responseCode = "409",
      description = "The seller has nothing of the order to ship (any more)")
  @APIResponse(responseCode = "503", description = "The carrier cannot be asked now; try again")
  public Response offers(@NotNull @Valid OffersRequest request) {
    return steps.run(
        () -> buyLabel.offers(request.orderNumber()),
        offers ->
            Response.ok(new Offers(offers.stream().map(LabelOfferView::of).toList())).build());
  }

  @POST
  @Idempotent(inTwoSteps = true)
  @RolesAllowed(Roles.SELLER)
  @Operation(
      operationId = "buyShippingLabel",
      summary = "Buy a label",
      description =
          """
          Once per key, which is why the key must be there: the same key again is the same label, also long afterwards. The number
          of the label is sealed when a shipment is confirmed with it. If the carrier cannot be reached the label is ORDERED,
          and the purchase goes on by itself: look at the label later.
          """)
  @APIResponse(
      responseCode = "201",
      description = "The label",
      content =
          @Content(
              schema = @Schema(implementation = LabelDetail.class),
              examples = @ExampleObject(name = "label", value = LABEL)))
  @APIResponse(
      responseCode = "202",
      description = "The carrier has not answered yet",
      content = @Content(schema = @Schema(implementation = LabelDetail.class)))
  @APIResponse(
      responseCode = "409",
      description = "The offer has expired, or the seller has nothing of the order to ship")
  public Response buy(
      @HeaderParam(Idempotent.HEADER)
          @NotBlank
          @Size(max = 255)
          @Parameter(description = "Your own word for this purchase")
          String key,
      @NotNull @Valid BuyRequest request) {
    var command =
        new BuyLabel.Command(
            request.orderNumber(), request.shippingLabelOfferId(), caller.clientId() + "/" + key);
    return steps.run(() -> buyLabel.ask(command), answer -> created(labels.record(answer)));
  }

  private static Response created(LabelDetail label) {
    URI location = URI.create("/shipping-labels/" + label.shippingLabelId());
    return Response.status(
            label.offer() == null ? Response.Status.ACCEPTED : Response.Status.CREATED)
        .location(location)
        .entity(label)
        .build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SELLER)
  @Operation(
      operationId = "getShippingLabel",
      summary = "Look at a label, or print it",
      description = "Printed (application/pdf) it is a page of 10 by 15 centimetres.")
  @APIResponse(
      responseCode = "200",
      description = "The label",
      headers = {
        @Header(
            name = NUMBER_HEADER,
            description = "The number, beside a PDF",
            schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = TRANSPORTER_HEADER,
            description = "The delivery service, beside a PDF",
            schema = @Schema(type = SchemaType.STRING))
      },
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LabelDetail.class),
            examples = @ExampleObject(name = "label", value = LABEL)),
        @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "409",
      description = "There is nothing to print: the carrier has not sold it (yet)")
  public LabelDetail one(@PathParam("id") UUID id) {
    return labels.one(new LabelId(id));
  }

  @GET
  @Path("/{id}")
  @Produces(PDF)
  @RolesAllowed(Roles.SELLER)
  @Operation(hidden = true)
  public Response print(@PathParam("id") UUID id) {
    KeepLabels.Document document = labels.print(new LabelId(id));
    return Response.ok(document.pdf(), PDF)
        .header(NUMBER_HEADER, document.trackAndTrace())
        .header(TRANSPORTER_HEADER, document.transporterCode())
        .header("Content-Disposition", "inline; filename=\"" + document.trackAndTrace() + ".pdf\"")
        .build();
  }
}
