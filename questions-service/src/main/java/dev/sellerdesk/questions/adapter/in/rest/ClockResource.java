package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.port.in.ExplainClock;
import dev.sellerdesk.questions.application.port.in.KeepClosedDays;
import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.Explanation;
import dev.sellerdesk.questions.domain.Explanation.Stretch;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.shared.value.MarketplacePolicy.CountedTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clock", description = "How deadlines come about")
class ClockResource {

  /** Holidays are known for these years, and nobody's question is older or due later. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Duration LONGEST = Duration.ofDays(366);

  private final ExplainClock explainClock;
  private final KeepClosedDays keepClosedDays;
  private final Caller caller;

  ClockResource(ExplainClock explainClock, KeepClosedDays keepClosedDays, Caller caller) {
    this.explainClock = explainClock;
    this.keepClosedDays = keepClosedDays;
    this.caller = caller;
  }

  @Schema(name = "ClockExplanation", description = "A deadline and the way there")
  record ExplanationBody(
      @Schema(description = "null when asked with a duration", examples = "Q-05", nullable = true)
          @Nullable String ruleId,
      Instant from,
      @Schema(description = "How much time has to be counted", examples = "PT18H") String duration,
      @Schema(description = "WALL counts all time, COUNTED none of weekends and public holidays")
          CountedTime clock,
      Country country,
      @Schema(examples = "Europe/Amsterdam") String zone,
      Instant dueAt,
      @Schema(description = "true from dueAt on") boolean passed,
      @Schema(description = "The sum of what counted", examples = "PT18H") String counted,
      @Schema(description = "The sum of what did not", examples = "PT48H") String skipped,
      @Schema(description = "From start to deadline without gap or overlap")
          List<StretchBody> stretches) {

    static ExplanationBody of(ExplainClock.Result result) {
      Explanation explanation = result.explanation();
      return new ExplanationBody(
          result.ruleId(),
          explanation.from(),
          result.duration().toString(),
          result.counting(),
          result.country(),
          result.country().zone().getId(),
          explanation.dueAt(),
          result.passed(),
          explanation.counted().toString(),
          explanation.skipped().toString(),
          explanation.stretches().stream().map(StretchBody::of).toList());
    }
  }

  @Schema(name = "ClockStretch")
  record StretchBody(
      Instant from,
      @Schema(description = "The first instant after it") Instant to,
      boolean counted,
      @Schema(examples = "PT12H") String duration,
      Explanation.Kind kind,
      @Schema(description = "In words; for a public holiday its name", examples = "Weekend")
          String reason) {

    static StretchBody of(Stretch stretch) {
      return new StretchBody(
          stretch.from(),
          stretch.to(),
          stretch.counted(),
          stretch.length().toString(),
          stretch.kind(),
          stretch.reason());
    }
  }

  @GET
  @Path("/explain")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "explainClock",
      summary = "Explain a deadline",
      description =
          "When a clock that starts at an instant runs out, with every stretch that counted or not and why (D1). Give a rule, for a clock of"
              + " the marketplace, or a duration, to be counted in working days.")
  @APIResponse(responseCode = "200", description = "The deadline and the way there")
  public ExplanationBody explain(
      @Parameter(
              description = "Where the clock starts, with offset or Z",
              required = true,
              example = "2026-11-20T11:00:00Z")
          @QueryParam("from")
          @Size(max = 40)
          @Nullable String from,
      @Parameter(description = "The clock's rule; not together with duration", example = "Q-05")
          @QueryParam("rule")
          @Size(max = 10)
          @Nullable String rule,
      @Parameter(description = "ISO 8601, up to P366D; not together with rule")
          @QueryParam("duration")
          @Size(max = 40)
          @Nullable String duration,
      @Parameter(description = "Whose public holidays; your own country without it")
          @QueryParam("country")
          @Size(max = 2)
          @Schema(
              enumeration = {"NL", "BE"},
              nullable = true)
          @Nullable String country) {
    RetailerId retailer = new RetailerId(caller.requireRetailerId());
    Instant start = instant(from);
    Country where = country == null ? null : country(country);
    if (rule != null && duration == null) {
      return explainClock
          .explain(new ExplainClock.ByRule(retailer, start, rule, where))
          .map(ExplanationBody::of)
          .orElseThrow(
              () -> ProblemException.badRequest("rule", "is not the rule of a clock here"));
    }
    if (duration != null && rule == null) {
      return ExplanationBody.of(
          explainClock.explain(
              new ExplainClock.ByDuration(retailer, start, duration(duration), where)));
    }
    throw ProblemException.badRequest("rule", "is needed, or duration instead; not both");
  }

  @GET
  @Path("/closed-days")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "getClosedDays",
      summary = "Your closed days",
      description = "They count for no deadline in working time (Q-05). Partnerservice keeps them.")
  @APIResponse(responseCode = "200", description = "The days")
  public ClosedDaysResource.ClosedDaysBody closedDays() {
    return ClosedDaysResource.ClosedDaysBody.of(
        keepClosedDays.of(new RetailerId(caller.requireRetailerId())));
  }

  private static Instant instant(@Nullable String text) {
    if (text == null) {
      throw ProblemException.badRequest("from", "is needed");
    }
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
        throw ProblemException.badRequest("from", "is between the years 2000 and 2100");
      }
      return instant;
    } catch (DateTimeParseException e) {
      throw ProblemException.badRequest("from", "is an instant such as 2026-11-20T11:00:00Z");
    }
  }

  private static Duration duration(String text) {
    try {
      Duration duration = Duration.parse(text);
      if (duration.isPositive() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    } catch (DateTimeParseException | ArithmeticException e) {
      // said below, with the limits
    }
    throw ProblemException.badRequest(
        "duration", "is a positive ISO 8601 duration up to P366D, such as PT18H");
  }

  private static Country country(String text) {
    return switch (text) {
      case "NL" -> Country.NL;
      case "BE" -> Country.BE;
      default -> throw ProblemException.badRequest("country", "is NL or BE");
    };
  }
}
