package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.MeasuredCancellation;
import dev.sellerdesk.orders.application.MeasuredShipment;
import dev.sellerdesk.orders.application.PerformanceView;
import dev.sellerdesk.orders.application.port.in.SeePerformance;
import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.performance.Outcome;
import dev.sellerdesk.orders.domain.performance.ServiceStandard;
import dev.sellerdesk.platform.rest.PageRequest;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/performance")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SELLER)
@Tag(name = "Performance", description = "What a retailer's service is measured by")
class PerformanceResource {

  private static final String MEASURED =
      """
      {"standard": "FULFILMENT", "week": "2026-W47", "numerator": 186, "denominator": 198, "value": 93.9, "unmeasured": 4,
       "pending": 12, "norm": {"condition": "AT_LEAST", "value": 93, "minimumCount": 10, "since": "2020-01-06"},
       "verdict": "MET", "breachBudget": 2}
      """;
  private static final String WEEK =
      "{\"week\": \"2026-W47\", \"from\": \"2026-11-16\", \"to\": \"2026-11-22\", \"running\": false, \"standards\": ["
          + MEASURED
          + "], \"notMeasured\": [\"RESPONSE_TIME\", \"PHONE_AVAILABILITY\", \"NPS\"]}";
  private static final String COURSE =
      "{\"standard\": \"FULFILMENT\", \"weeks\": [" + MEASURED + "]}";
  private static final String BEHIND =
      """
      {"items": [{"shipmentId": "0193a1f4-0001-7000-8000-00000000d001", "orderNumber": "A2K8290LP8", "outcome": "FAILED",
        "counts": 1, "trackAndTrace": "3SABCD1234567", "shippedAt": "2026-11-16T14:00:00Z", "promisedDate": "2026-11-17",
        "firstDeliveryAttempt": "2026-11-18T10:12:00Z"}], "nextCursor": null}
      """;
  private static final String CANCELLATIONS =
      """
      {"items": [{"cancellationId": "0193a1f6-0001-7000-8000-00000000c001", "orderNumber": "A2K8290LP8", "reason": "OUT_OF_STOCK",
        "counts": 1, "placedAt": "2026-11-16T09:00:00Z", "cancelledAt": "2026-11-17T08:30:00Z"}], "nextCursor": null}
      """;
  private static final String A_WEEK =
      "An ISO week, at most thirty back; the running one, if absent";

  private final SeePerformance performance;
  private final Caller caller;
  private final Pages pages;

  PerformanceResource(SeePerformance performance, Caller caller, Pages pages) {
    this.performance = performance;
    this.caller = caller;
    this.pages = pages;
  }

  /** One page of the shipments behind a number. */
  @Schema(name = "MeasuredShipmentPage")
  record MeasuredShipmentPage(List<MeasuredShipment> items, @Nullable String nextCursor) {}

  /** One page of the cancellations behind a number. */
  @Schema(name = "MeasuredCancellationPage")
  record MeasuredCancellationPage(List<MeasuredCancellation> items, @Nullable String nextCursor) {}

  @GET
  @Operation(
      summary = "See all service standards of a week",
      description =
          """
          With what was counted, the norm of that week, whether it is met, and how many more may go wrong before it is missed. What
          nobody knows is in no number and told apart. Figures are worked out from what is known now: scans may come late.
          """)
  @APIResponse(
      responseCode = "200",
      description = "The standards",
      content =
          @Content(
              schema = @Schema(implementation = PerformanceView.Week.class),
              examples = @ExampleObject(name = "week", value = WEEK)))
  public PerformanceView.Week week(
      @QueryParam("week") @Size(max = 10) @Parameter(description = A_WEEK, example = "2026-W47")
          @Nullable String week) {
    return performance.week(retailer(), Optional.ofNullable(week));
  }

  @GET
  @Path("/{standard}")
  @Operation(summary = "See one standard through the weeks", description = "The running week last.")
  @APIResponse(
      responseCode = "200",
      description = "The weeks",
      content =
          @Content(
              schema = @Schema(implementation = PerformanceView.Course.class),
              examples = @ExampleObject(name = "course", value = COURSE)))
  public PerformanceView.Course course(
      @PathParam("standard") ServiceStandard standard,
      @QueryParam("weeks") @DefaultValue("30") @Min(1) @Max(30) int weeks) {
    return performance.course(retailer(), standard, weeks);
  }

  @GET
  @Path("/{standard}/what-if")
  @Operation(
      summary = "See a week with so many more",
      description =
          "What the figure would be with more that are as the standard wants it, and more that are not.")
  @APIResponse(
      responseCode = "200",
      description = "The week as it would be",
      content =
          @Content(
              schema = @Schema(implementation = PerformanceView.Measured.class),
              examples = @ExampleObject(name = "measured", value = MEASURED)))
  public PerformanceView.Measured whatIf(
      @PathParam("standard") ServiceStandard standard,
      @QueryParam("week") @Size(max = 10) @Parameter(description = A_WEEK, example = "2026-W47")
          @Nullable String week,
      @QueryParam("met") @DefaultValue("0") @Min(0) @Max(1_000_000) int met,
      @QueryParam("failed") @DefaultValue("0") @Min(0) @Max(1_000_000) int failed) {
    return performance.whatIf(retailer(), standard, Optional.ofNullable(week), met, failed);
  }

  @GET
  @Path("/{standard}/shipments")
  @Operation(
      summary = "See the shipments behind a number",
      description = "The first shipped one first; with outcome only those that count so.")
  @APIResponse(
      responseCode = "200",
      description = "A part of the list",
      content =
          @Content(
              schema = @Schema(implementation = MeasuredShipmentPage.class),
              examples = @ExampleObject(name = "behind", value = BEHIND)))
  public Response behind(
      @PathParam("standard") ServiceStandard standard,
      @QueryParam("week") @Size(max = 10) @Parameter(description = A_WEEK, example = "2026-W47")
          @Nullable String week,
      @QueryParam("outcome") @Nullable Outcome outcome,
      @Valid @BeanParam PageRequest page) {
    String scope = "performance %s %s %s".formatted(standard, week, outcome);
    List<String> after = pages.after(page, scope);
    List<MeasuredShipment> found =
        performance.behind(
            retailer(),
            standard,
            Optional.ofNullable(week),
            Optional.ofNullable(outcome),
            after == null
                ? null
                : new MeasuredShipment.Position(
                    Instant.parse(after.getFirst()), UUID.fromString(after.getLast())),
            page.limitAndOneMore());
    return pages.of(
        page,
        scope,
        found,
        Function.identity(),
        shipment -> List.of(shipment.shippedAt().toString(), shipment.shipmentId().toString()));
  }

  @GET
  @Path("/CANCELLATIONS/cancellations")
  @Operation(
      summary = "See the cancellations behind the number",
      description =
          "What the seller cancelled itself of what was ordered in the week, the first one first. What customers asked for is not there.")
  @APIResponse(
      responseCode = "200",
      description = "A part of the list",
      content =
          @Content(
              schema = @Schema(implementation = MeasuredCancellationPage.class),
              examples = @ExampleObject(name = "cancellations", value = CANCELLATIONS)))
  public Response cancellations(
      @QueryParam("week") @Size(max = 10) @Parameter(description = A_WEEK, example = "2026-W47")
          @Nullable String week,
      @Valid @BeanParam PageRequest page) {
    String scope = "performance cancellations " + week;
    List<String> after = pages.after(page, scope);
    List<MeasuredCancellation> found =
        performance.cancellations(
            retailer(),
            Optional.ofNullable(week),
            after == null
                ? null
                : new MeasuredCancellation.Position(
                    Instant.parse(after.getFirst()), UUID.fromString(after.getLast())),
            page.limitAndOneMore());
    return pages.of(
        page,
        scope,
        found,
        Function.identity(),
        one -> List.of(one.cancelledAt().toString(), one.cancellationId().toString()));
  }

  private RetailerId retailer() {
    return new RetailerId(caller.requireRetailerId());
  }
}
