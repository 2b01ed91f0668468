package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.CancellationRequestDetail;
import dev.sellerdesk.orders.application.port.in.RequestCancellation;
import dev.sellerdesk.orders.domain.CancellationRequestId;
import dev.sellerdesk.platform.rest.Idempotent;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/orders/{orderNumber}/cancellation-requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cancellations", description = "What will never be shipped, and why")
class CancellationRequestsResource {

  private static final String REQUEST =
      """
      {"requestId": "0193a1f6-0001-7000-8000-00000000f001", "orderNumber": "A2K8290LP8", "status": "OPEN",
       "requestedAt": "2026-11-23T13:00:00Z", "decidedAt": null, "explanation": null, "cancellationId": null,
       "items": [{"orderItemId": "0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d", "ean": "8712345678906",
        "title": "Lawnmower X", "quantity": 1}]}
      """;
  private static final String REQUESTS = "{\"items\": [" + REQUEST + "]}";

  private final RequestCancellation requests;
  private final Caller caller;

  CancellationRequestsResource(RequestCancellation requests, Caller caller) {
    this.requests = requests;
    this.caller = caller;
  }

  @Schema(name = "RequestCancellation", description = "What the customer no longer wants")
  record AskRequest(
      @Size(min = 1, max = 500)
          @Schema(description = "The lines; all open units that the seller ships, if absent")
          @Nullable List<CancelOrderRequest.@NotNull @Valid ItemRequest> items) {}

  @Schema(name = "RejectCancellation", description = "Why it is shipped all the same")
  record RejectRequest(
      @NotBlank
          @Size(max = 500)
          @Pattern(regexp = Text.FORM, message = Text.RULE)
          @Schema(description = "For the customer", examples = "The parcel is packed already")
          String explanation) {}

  @Schema(name = "CancellationRequests", description = "All of an order, the first one first")
  record Requests(List<CancellationRequestDetail> items) {}

  @POST
  @Idempotent
  @RolesAllowed(Roles.WEBSHOP)
  @Operation(
      operationId = "requestCancellation",
      summary = "Ask the seller to cancel units",
      description =
          "For the customer, who changed their mind (W-35); the seller decides. Units that the marketplace ships are cancelled right away instead.")
  @APIResponse(
      responseCode = "201",
      description = "The request",
      content =
          @Content(
              schema = @Schema(implementation = CancellationRequestDetail.class),
              examples = @ExampleObject(name = "request", value = REQUEST)))
  @APIResponse(
      responseCode = "409",
      description = "Units are not open (any more), or another request waits for a decision")
  public Response ask(
      @PathParam("orderNumber")
          @Parameter(description = "The marketplace's number of the order", example = "A2K8290LP8")
          String orderNumber,
      @NotNull @Valid AskRequest request) {
    CancellationRequestDetail asked =
        requests.request(orderNumber, CancelOrderRequest.units(request.items()));
    return Response.created(URI.create("/orders/" + orderNumber + "/cancellation-requests"))
        .entity(asked)
        .build();
  }

  @POST
  @Path("/{requestId}/accept")
  @Idempotent
  @RolesAllowed(Roles.SELLER)
  @Operation(
      operationId = "acceptCancellation",
      summary = "Cancel what the customer no longer wants",
      description = "It does not count against the seller: the customer asked for it.")
  @APIResponse(
      responseCode = "200",
      description = "The request, accepted",
      content =
          @Content(
              schema = @Schema(implementation = CancellationRequestDetail.class),
              examples = @ExampleObject(name = "request", value = REQUEST)))
  @APIResponse(responseCode = "409", description = "It was decided, or overtaken, before")
  public Response accept(
      @PathParam("orderNumber")
          @Parameter(description = "The marketplace's number of the order", example = "A2K8290LP8")
          String orderNumber,
      @PathParam("requestId") UUID id) {
    return Response.ok(requests.accept(orderNumber, new CancellationRequestId(id))).build();
  }

  @POST
  @Path("/{requestId}/reject")
  @Idempotent
  @RolesAllowed(Roles.SELLER)
  @Operation(
      operationId = "rejectCancellation",
      summary = "Ship all the same",
      description = "With an explanation for the customer.")
  @APIResponse(
      responseCode = "200",
      description = "The request, rejected",
      content =
          @Content(
              schema = @Schema(implementation = CancellationRequestDetail.class),
              examples = @ExampleObject(name = "request", value = REQUEST)))
  @APIResponse(responseCode = "409", description = "It was decided, or overtaken, before")
  public Response reject(
      @PathParam("orderNumber")
          @Parameter(description = "The marketplace's number of the order", example = "A2K8290LP8")
          String orderNumber,
      @PathParam("requestId") UUID id,
      @NotNull @Valid RejectRequest request) {
    return Response.ok(
            requests.reject(orderNumber, new CancellationRequestId(id), request.explanation()))
        .build();
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.WEBSHOP})
  @Operation(
      operationId = "listCancellationRequests",
      summary = "List the requests to cancel of an order",
      description = "The first one first, with what became of each, for the webshop to tell.")
  @APIResponse(
      responseCode = "200",
      description = "The requests",
      content =
          @Content(
              schema = @Schema(implementation = Requests.class),
              examples = @ExampleObject(name = "requests", value = REQUESTS)))
  public Requests list(
      @PathParam("orderNumber")
          @Parameter(description = "The marketplace's number of the order", example = "A2K8290LP8")
          String orderNumber) {
    return new Requests(
        caller.has(Roles.WEBSHOP) ? requests.ofAnyRetailer(orderNumber) : requests.of(orderNumber));
  }
}
