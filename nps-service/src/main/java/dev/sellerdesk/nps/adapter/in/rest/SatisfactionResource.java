package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.GivenScore;
import dev.sellerdesk.nps.application.ResponsePosition;
import dev.sellerdesk.nps.application.port.in.ReadSatisfaction;
import dev.sellerdesk.nps.application.port.in.ReadSatisfaction.Days;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.rest.Csv;
import dev.sellerdesk.platform.rest.PageRequest;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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

  private static final String CSV = Csv.MEDIA_TYPE;
  private static final String SVG = SatisfactionPictures.MEDIA_TYPE;

  private final ReadSatisfaction readSatisfaction;
  private final Pages pages;
  private final Caller caller;
  private final HttpHeaders headers;

  SatisfactionResource(
      ReadSatisfaction readSatisfaction, Pages pages, Caller caller, HttpHeaders headers) {
    this.readSatisfaction = readSatisfaction;
    this.pages = pages;
    this.caller = caller;
    this.headers = headers;
  }

  @Schema(name = "SurveyResponsePage")
  record ResponsePage(List<ResponseView> items, @Nullable String nextCursor) {}

  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV, SVG})
  @Operation(
      summary = "Satisfaction of a period",
      description =
          "The net promoter score of the last local days, today included, by the day an answer came (N-07), with the interval the true"
              + " score lies in and whether there are enough answers to conclude anything. As CSV: the course, or the groups if these"
              + " are asked for. As SVG: a picture of the course with its intervals, or of the scores given.")
  @APIResponse(
      responseCode = "200",
      description = "The figures",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SatisfactionView.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING))
      })
  public Response satisfaction(
      @Valid @BeanParam DaysRequest days,
      @Valid @BeanParam StretchRequest by,
      @Parameter(
              description = "Which picture, if one is asked for",
              schema =
                  @Schema(
                      enumeration = {"trend", "distribution"},
                      defaultValue = "trend"))
          @QueryParam("picture")
          @Pattern(regexp = "trend|distribution")
          @Nullable String picture) {
    int period = days.or(readSatisfaction.usualDays());
    SatisfactionView view =
        SatisfactionView.of(
            readSatisfaction.satisfaction(
                caller.requireRetailerId(), period, by.stretch(period), by.dimension()));
    Representation wanted =
        Representation.wanted(headers, Representation.JSON, Representation.CSV, Representation.SVG);
    return switch (wanted) {
      case JSON -> answer(view, MediaType.APPLICATION_JSON_TYPE);
      case CSV -> answer(SatisfactionTables.of(view), csv());
      case SVG ->
          answer(
              "distribution".equals(picture)
                  ? SatisfactionPictures.distribution(view)
                  : SatisfactionPictures.trend(view),
              MediaType.valueOf(SVG).withCharset("utf-8"));
    };
  }

  @GET
  @Path("/comparison")
  @Operation(
      summary = "Two periods side by side",
      description =
          "The last days beside as many before them, or two stretches of days of your choice, and whether their difference is noise (D9).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "Both periods and their difference",
      value = ComparisonView.class)
  public ComparisonView comparison(
      @Valid @BeanParam DaysRequest days,
      @Parameter(
              description =
                  "First day of the current period, instead of days; then all four are needed")
          @QueryParam("from")
          @Nullable LocalDate from,
      @Parameter(description = "Its last day") @QueryParam("to") @Nullable LocalDate to,
      @Parameter(description = "First day of the period it is compared with")
          @QueryParam("previousFrom")
          @Nullable LocalDate previousFrom,
      @Parameter(description = "Its last day") @QueryParam("previousTo")
          @Nullable LocalDate previousTo) {
    String retailerId = caller.requireRetailerId();
    if (Stream.of(from, to, previousFrom, previousTo).allMatch(date -> date == null)) {
      return ComparisonView.of(
          readSatisfaction.comparison(retailerId, days.or(readSatisfaction.usualDays())));
    }
    if (days.days != null) {
      throw ProblemException.badRequest("days", "cannot be combined with days of your choice");
    }
    return ComparisonView.of(
        readSatisfaction.comparison(
            retailerId,
            days("from", from, "to", to),
            days("previousFrom", previousFrom, "previousTo", previousTo)));
  }

  @GET
  @Path("/responses")
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @Operation(
      summary = "The single answers of a period",
      description =
          "Scores with comments and case numbers, the latest first. CSV has the same pages: the header Link leads on.")
  @APIResponse(
      responseCode = "200",
      description = "A page of answers",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ResponsePage.class)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
      })
  public Response responses(
      @Valid @BeanParam DaysRequest days, @Valid @BeanParam PageRequest page) {
    String retailerId = caller.requireRetailerId();
    int period = days.or(readSatisfaction.usualDays());
    String scope = "satisfaction-responses|" + retailerId + "|" + period;
    List<GivenScore> found =
        readSatisfaction.responses(
            retailerId, period, position(pages.after(page, scope)), page.limitAndOneMore());
    Response answer =
        pages.of(page, scope, found, ResponseView::of, SatisfactionResource::position);
    return Representation.wanted(headers, Representation.JSON, Representation.CSV)
            == Representation.CSV
        ? Response.fromResponse(answer)
            .entity(
                SatisfactionTables.of(
                    found.stream().limit(page.limit()).map(ResponseView::of).toList()))
            .type(csv())
            .build()
        : Response.fromResponse(answer).type(MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static Response answer(Object entity, MediaType type) {
    return Response.ok(entity, type).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
  }

  private static MediaType csv() {
    return MediaType.valueOf(CSV).withCharset("utf-8");
  }

  private static Days days(
      String firstName, @Nullable LocalDate first, String lastName, @Nullable LocalDate last) {
    if (first == null) {
      throw ProblemException.badRequest(firstName, "is needed as well");
    }
    if (last == null) {
      throw ProblemException.badRequest(lastName, "is needed as well");
    }
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1 || days > ReportingPeriod.LONGEST) {
      throw ProblemException.badRequest(
          lastName, "must be 0 to " + (ReportingPeriod.LONGEST - 1) + " days after " + firstName);
    }
    return new Days(first, last);
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
