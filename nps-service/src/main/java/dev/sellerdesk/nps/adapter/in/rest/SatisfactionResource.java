package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.GivenScore;
import dev.sellerdesk.nps.application.ResponsePosition;
import dev.sellerdesk.nps.application.port.in.ReadSatisfaction;
import dev.sellerdesk.nps.application.port.in.ReadSatisfaction.Stretch;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.platform.rest.PageRequest;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The page "Customer satisfaction" of the seller. */
@Path("/satisfaction")
@RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Satisfaction",
    description = "What customers said about the service for their questions")
class SatisfactionResource {

  /** Up to this many days the course is told day by day unless asked otherwise. */
  private static final int DAYS_TOLD_SINGLY = 31;

  private final ReadSatisfaction readSatisfaction;
  private final Pages pages;
  private final Caller caller;

  SatisfactionResource(ReadSatisfaction readSatisfaction, Pages pages, Caller caller) {
    this.readSatisfaction = readSatisfaction;
    this.pages = pages;
    this.caller = caller;
  }

  @Schema(name = "SurveyResponsePage")
  record ResponsePage(List<ResponseView> items, @Nullable String nextCursor) {}

  @GET
  @Operation(
      summary = "Satisfaction of a period",
      description =
          "The net promoter score of the last local days, today included, by the day an answer came (N-07), with the interval the true"
              + " score lies in and whether there are enough answers to conclude anything.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The figures",
      value = SatisfactionView.class)
  public SatisfactionView satisfaction(
      @Parameter(description = "How many local days, 28 unless the marketplace says otherwise")
          @QueryParam("days")
          @Min(1)
          @Max(ReportingPeriod.LONGEST)
          @Nullable Integer days,
      @Parameter(
              description =
                  "Stretches of the course; by day up to 31 days and by week beyond unless given",
              schema = @Schema(enumeration = {"day", "week"}))
          @QueryParam("by")
          @Pattern(regexp = "day|week")
          @Nullable String by) {
    int period = orUsual(days);
    return SatisfactionView.of(
        readSatisfaction.satisfaction(caller.requireRetailerId(), period, stretch(by, period)));
  }

  @GET
  @Path("/responses")
  @Operation(
      summary = "The single answers of a period",
      description = "Scores with comments and case numbers, the latest first.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "A page of answers",
      value = ResponsePage.class)
  public Response responses(
      @Parameter(description = "How many local days, 28 unless the marketplace says otherwise")
          @QueryParam("days")
          @Min(1)
          @Max(ReportingPeriod.LONGEST)
          @Nullable Integer days,
      @Valid @BeanParam PageRequest page) {
    String retailerId = caller.requireRetailerId();
    int period = orUsual(days);
    String scope = "satisfaction-responses|" + retailerId + "|" + period;
    List<GivenScore> found =
        readSatisfaction.responses(
            retailerId, period, position(pages.after(page, scope)), page.limitAndOneMore());
    return pages.of(page, scope, found, ResponseView::of, SatisfactionResource::position);
  }

  private int orUsual(@Nullable Integer days) {
    return days == null ? readSatisfaction.usualDays() : days;
  }

  private static Stretch stretch(@Nullable String by, int days) {
    if (by == null) {
      return days <= DAYS_TOLD_SINGLY ? Stretch.DAY : Stretch.WEEK;
    }
    return by.equals("day") ? Stretch.DAY : Stretch.WEEK;
  }

  private static List<String> position(GivenScore last) {
    return List.of(last.answeredAt().toString(), last.responseId().toString());
  }

  private static @Nullable ResponsePosition position(@Nullable List<String> parts) {
    return parts == null
        ? null
        : new ResponsePosition(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
  }
}
