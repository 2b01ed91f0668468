package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.port.in.ShipOrder;
import dev.sellerdesk.orders.domain.OrderException;
import dev.sellerdesk.platform.rest.Csv;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.TwoSteps;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/shipments/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shipments", description = "What was sent, with whom, and under which number")
class BulkShipmentsResource {

  private static final String RESULTS =
      """
      {"shipped": 1, "refused": 1, "untouched": 0, "items": [
       {"line": 1, "orderNumber": "A2K8290LP8", "status": 201, "shipmentId": "0193a1f4-0001-7000-8000-00000000d001", "refusal": null},
       {"line": 2, "orderNumber": "A2K8290LP9", "status": 409, "shipmentId": null, "refusal": {"type": "/problems/nothing-open",
        "ruleId": "O-25", "field": null, "reason": "All units are shipped or cancelled already"}}]}
      """;

  private final ShipOrder shipOrder;
  private final Validator validator;
  private final TwoSteps steps;
  private final Caller caller;

  BulkShipmentsResource(ShipOrder shipOrder, Validator validator, TwoSteps steps, Caller caller) {
    this.shipOrder = shipOrder;
    this.validator = validator;
    this.steps = steps;
    this.caller = caller;
  }

  @Schema(name = "ShipInBulk", description = "Shipments that are confirmed at once")
  record BulkRequest(
      @NotNull @Size(min = 1, max = ShipmentTable.MOST_ROWS) @Schema(description = "Up to 1,000")
          List<@NotNull BulkLine> lines) {}

  @Schema(name = "BulkShipment", description = "One shipment of one order")
  record BulkLine(
      @NotNull
          @Size(min = 1, max = 50)
          @Schema(description = "The marketplace's number of the order", examples = "A2K8290LP8")
          String orderNumber,
      @NotNull @Valid @Schema(description = "What is shipped, and with whom")
          ShipOrderRequest shipment) {}

  @Schema(name = "BulkShipmentResults", description = "How it went with each")
  record BulkResults(int shipped, int refused, int untouched, List<LineResult> items) {

    static BulkResults of(List<LineResult> items) {
      return new BulkResults(
          (int) items.stream().filter(item -> item.status() == CREATED).count(),
          (int) items.stream().filter(item -> item.status() >= BAD).count(),
          (int) items.stream().filter(item -> item.status() == NOTHING).count(),
          items);
    }

    private static final int CREATED = 201;
    private static final int NOTHING = 204;
    private static final int BAD = 400;
  }

  /**
   * @param line of a list counted from 1; of a table as spreadsheets count, the names of the
   *     columns being row 1
   */
  @Schema(name = "BulkShipmentResult", description = "How it went with one line")
  record LineResult(
      @Schema(description = "Counted from 1; in a table row 1 has the names of the columns")
          int line,
      @Nullable String orderNumber,
      @Schema(description = "201 shipped, 204 nothing was filled in, else why not") int status,
      @Nullable UUID shipmentId,
      @Nullable LineRefusal refusal) {

    static LineResult shipped(int line, @Nullable String orderNumber, UUID shipmentId) {
      return new LineResult(line, orderNumber, 201, shipmentId, null);
    }

    static LineResult refused(int line, @Nullable String orderNumber, OrderException why) {
      return new LineResult(
          line, orderNumber, OrderProblems.status(why).getStatusCode(), null, LineRefusal.of(why));
    }
  }

  @Schema(name = "BulkShipmentRefusal", description = "Why one line was not shipped")
  record LineRefusal(String type, @Nullable String ruleId, @Nullable String field, String reason) {

    static LineRefusal of(OrderException why) {
      return new LineRefusal(
          "/problems/" + OrderProblems.slug(why),
          OrderProblems.ruleId(why),
          why instanceof OrderException.Invalid invalid ? invalid.field() : null,
          String.valueOf(why.getMessage()));
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent(inTwoSteps = true)
  @RolesAllowed(Roles.SELLER)
  @Operation(
      operationId = "shipInBulk",
      summary = "Ship many orders at once",
      description =
          """
          Each line stands for itself: what one is refused does not keep the others from going. The answer has a result for each.
          A table (text/csv, UTF-8, fields divided by comma, semicolon or tab) has a row for each line of an order, in the form in
          which GET /orders gives orders to ship as a table; rows of one order under the same number are one shipment. It tells
          what has happened already: a parcel without number counts as not traceable instead of being refused (T-02).
          """)
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = BulkRequest.class)),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "200",
      description = "A result for each line",
      content =
          @Content(
              schema = @Schema(implementation = BulkResults.class),
              examples = @ExampleObject(name = "results", value = RESULTS)))
  public Response ship(@NotNull @Valid BulkRequest request) {
    return steps.inParts(parts -> Response.ok(shipped(request.lines(), parts)).build());
  }

  private BulkResults shipped(List<BulkLine> lines, TwoSteps.Parts parts) {
    List<LineResult> items = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      items.add(shipped(i + 1, lines.get(i), parts));
    }
    return BulkResults.of(items);
  }

  private LineResult shipped(int number, BulkLine line, TwoSteps.Parts parts) {
    return fault(line)
        .map(why -> LineResult.refused(number, line.orderNumber(), why))
        .orElseGet(() ->
            shipped(number, line.shipment().toCommand(line.orderNumber(), caller.userId()), parts)
                .of(number, line.orderNumber()));
  }

  /** Looked for line by line, since what is wrong with one must not hinder the others. */
  private Optional<OrderException> fault(BulkLine line) {
    return validator.validate(line).stream()
        .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
        .map(BulkShipmentsResource::invalid);
  }

  private static OrderException invalid(ConstraintViolation<BulkLine> violation) {
    return new OrderException.Invalid(
        violation.getPropertyPath().toString(), violation.getMessage());
  }

  private Went shipped(int number, ShipOrder.Command command, TwoSteps.Parts parts) {
    try {
      return new Went.Shipped(
          parts.once(number, UUID.class, () -> shipOrder.ship(command).shipment().shipmentId()));
    } catch (OrderException refusal) {
      return new Went.Refused(refusal);
    }
  }

  /** How it went with one shipment, which may be of several rows. */
  private sealed interface Went {

    record Shipped(UUID id) implements Went {}

    record Refused(OrderException why) implements Went {}

    default LineResult of(int line, @Nullable String orderNumber) {
      return switch (this) {
        case Shipped shipped -> LineResult.shipped(line, orderNumber, shipped.id());
        case Refused refused -> LineResult.refused(line, orderNumber, refused.why());
      };
    }
  }

  @POST
  @Consumes(Csv.MEDIA_TYPE)
  @Idempotent(inTwoSteps = true)
  @RolesAllowed(Roles.SELLER)
  @Operation(hidden = true)
  public Response importTable(byte[] body) {
    ShipmentTable table = ShipmentTable.read(body);
    return steps.inParts(parts -> Response.ok(shipped(table, parts)).build());
  }

  private BulkResults shipped(ShipmentTable table, TwoSteps.Parts parts) {
    Map<ShipmentTable.Shipment, Went> byShipment = new HashMap<>();
    table
        .shipments(caller.userId())
        .forEach((shipment, command) ->
            byShipment.put(shipment, shipped(byShipment.size() + 1, command, parts)));
    return BulkResults.of(table.rows().stream().map(told -> result(told, byShipment)).toList());
  }

  private static LineResult result(
      ShipmentTable.Told told, Map<ShipmentTable.Shipment, Went> byShipment) {
    int line = told.row().number();
    String order = told.row().get(ShipmentTable.ORDER).orElse(null);
    return switch (told) {
      case ShipmentTable.Told.Untouched _ -> new LineResult(line, order, 204, null, null);
      case ShipmentTable.Told.Wrong wrong -> LineResult.refused(line, order, wrong.why());
      case ShipmentTable.Told.PartOf part ->
          Objects.requireNonNull(byShipment.get(part.shipment())).of(line, order);
    };
  }
}
