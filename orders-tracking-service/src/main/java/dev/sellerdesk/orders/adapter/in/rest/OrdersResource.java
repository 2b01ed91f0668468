package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.OrderDetail;
import dev.sellerdesk.orders.application.OrderFilter;
import dev.sellerdesk.orders.application.OrderPosition;
import dev.sellerdesk.orders.application.OrderSummary;
import dev.sellerdesk.orders.application.port.in.FindOrders;
import dev.sellerdesk.orders.application.port.in.PlaceOrder;
import dev.sellerdesk.platform.rest.Csv;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.PageRequest;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders", description = "What customers bought, and how far it is")
class OrdersResource {

  private static final String DETAIL =
      """
      {"orderNumber": "A2K8290LP8", "retailerId": "1001", "placedAt": "2026-11-20T10:15:30Z", "status": "PLACED",
       "frozen": false, "customer": {"ref": "c-81", "firstName": "Erika", "lastName": "Jansen"},
       "shippingAddress": {"name": "Erika Jansen", "street": "Dorpsstraat", "houseNumber": "1", "zipCode": "1234AB",
        "city": "Utrecht", "countryCode": "NL"},
       "items": [{"orderItemId": "0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d", "ean": "8712345678906", "title": "Lawnmower X",
        "quantity": 2, "quantityShipped": 0, "quantityDelivered": 0, "quantityCancelled": 0,
        "unitPrice": {"amount": "99.95", "currency": "EUR"}, "totalPrice": {"amount": "199.90", "currency": "EUR"}, "fulfilment": "FBR"}],
       "shippingCost": {"amount": "5.95", "currency": "EUR"}, "totalPrice": {"amount": "205.85", "currency": "EUR"},
       "latestDeliveryDate": "2026-11-25",
       "cancellationRequest": null,
       "actions": [{"name": "ship", "allowed": true, "ruleId": null, "reason": null, "availableUntil": null}],
       "links": {"questions": "/questions?view=all&orderNumber=A2K8290LP8",
        "shipments": "/orders/A2K8290LP8/shipments"}}
      """;

  private static final String LIST =
      """
      {"items": [{"orderNumber": "A2K8290LP8", "retailerId": "1001", "placedAt": "2026-11-20T10:15:30Z",
        "status": "PLACED", "frozen": false, "customerName": "Erika Jansen", "lines": 1, "units": 2,
        "totalPrice": {"amount": "205.85", "currency": "EUR"}, "latestDeliveryDate": "2026-11-25"}],
       "nextCursor": null}
      """;

  private static final int PORTION = 100;

  private final PlaceOrder placeOrder;
  private final FindOrders findOrders;
  private final Caller caller;
  private final Pages pages;
  private final ETags etags;

  OrdersResource(
      PlaceOrder placeOrder, FindOrders findOrders, Caller caller, Pages pages, ETags etags) {
    this.placeOrder = placeOrder;
    this.findOrders = findOrders;
    this.caller = caller;
    this.pages = pages;
    this.etags = etags;
  }

  /** A page as the document describes it. */
  @Schema(name = "OrderPage", description = "A part of a list of orders")
  record OrderPage(List<OrderSummary> items, @Nullable String nextCursor) {}

  @POST
  @Idempotent
  @RolesAllowed(Roles.WEBSHOP)
  @Operation(
      summary = "Place an order",
      description =
          """
          Tells that a customer bought. Telling the same order again changes nothing and answers 200 with the order; the same
          number with other content is refused. E-mail address and phone number are handed on and never shown again.
          """)
  @APIResponse(
      responseCode = "201",
      description = "The order is placed",
      content =
          @Content(
              schema = @Schema(implementation = OrderDetail.class),
              examples = @ExampleObject(name = "order", value = DETAIL)))
  @APIResponse(
      responseCode = "200",
      description = "This very order had been placed before",
      content =
          @Content(
              schema = @Schema(implementation = OrderDetail.class),
              examples = @ExampleObject(name = "order", value = DETAIL)))
  @APIResponse(
      responseCode = "409",
      description = "The number belongs to an order with other content")
  public Response place(@NotNull @Valid PlaceOrderRequest request) {
    PlaceOrder.Outcome outcome = placeOrder.place(request.toCommand());
    URI location = URI.create("/orders/" + outcome.order().orderNumber());
    Response.ResponseBuilder answer =
        switch (outcome) {
          case PlaceOrder.Outcome.Placed _ -> Response.created(location);
          case PlaceOrder.Outcome.KnownAlready _ -> Response.ok().location(location);
        };
    return etags.withTag(answer, outcome.order(), outcome.version());
  }

  @GET
  @Path("/{orderNumber}")
  @RolesAllowed({Roles.SELLER, Roles.PARTNERSERVICE})
  @Operation(
      summary = "Look at one order",
      description = "With its lines, its state, and what may be done with it now.")
  @APIResponse(
      responseCode = "200",
      description = "The order",
      content =
          @Content(
              schema = @Schema(implementation = OrderDetail.class),
              examples = @ExampleObject(name = "order", value = DETAIL)))
  @APIResponse(responseCode = "304", description = "If-None-Match names the version there still is")
  public Response one(
      @PathParam("orderNumber")
          @Parameter(description = "The marketplace's number of the order", example = "A2K8290LP8")
          String orderNumber) {
    FindOrders.Found found =
        seesAllRetailers() ? findOrders.oneOfAnyRetailer(orderNumber) : findOrders.one(orderNumber);
    return etags.ok(found.order(), found.version());
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.PARTNERSERVICE})
  @Operation(
      summary = "List orders",
      description =
          """
          Newest first. Filters narrow the list together. As a table (text/csv) it has a row for each line of which the seller has
          units to ship, all at once; what is shipped is filled in and sent to POST /shipments/bulk.
          """)
  @APIResponse(
      responseCode = "200",
      description = "A part of the list",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = OrderPage.class),
            examples = @ExampleObject(name = "orders", value = LIST)),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
      })
  public Response list(@Valid @BeanParam OrderQuery query, @Valid @BeanParam PageRequest page) {
    OrderFilter filter = query.filter();
    String scope = "orders " + filter;
    FindOrders.Slice slice =
        new FindOrders.Slice(position(pages.after(page, scope)), page.limitAndOneMore());
    List<OrderSummary> found =
        seesAllRetailers()
            ? findOrders.listOfAllRetailers(filter, slice)
            : findOrders.list(filter, slice);
    return pages.of(
        page,
        scope,
        found,
        Function.identity(),
        order -> List.of(order.placedAt().toString(), order.orderNumber()));
  }

  @GET
  @Produces(Csv.WHEN_ASKED)
  @RolesAllowed(Roles.SELLER)
  @Operation(hidden = true)
  public Response table(@Valid @BeanParam OrderQuery query) {
    OrderFilter filter = query.filter().toShipOnly();
    StreamingOutput table =
        out -> {
          try (Csv csv = new Csv(out, OrderTable.HEADER)) {
            OrderPosition after = null;
            List<OrderDetail> orders;
            do {
              orders = findOrders.details(filter, new FindOrders.Slice(after, PORTION));
              orders.stream().flatMap(OrderTable::rows).forEach(csv::row);
              if (!orders.isEmpty()) {
                OrderDetail last = orders.getLast();
                after = new OrderPosition(last.placedAt(), last.orderNumber());
              }
            } while (orders.size() == PORTION);
          }
        };
    return Csv.download("orders-to-ship", table);
  }

  /** A token that names a retailer sees that retailer's orders, whatever its roles. */
  private boolean seesAllRetailers() {
    return caller.has(Roles.PARTNERSERVICE) && caller.retailerId().isEmpty();
  }

  private static @Nullable OrderPosition position(@Nullable List<String> parts) {
    return parts == null
        ? null
        : new OrderPosition(Instant.parse(parts.getFirst()), parts.getLast());
  }
}
