package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.ClosingReport;
import dev.sellerdesk.nps.application.port.in.ReadClosingPattern;
import dev.sellerdesk.nps.application.port.in.ReadSatisfaction;
import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether the score can be trusted. */
@Path("/satisfaction/flags")
@RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Satisfaction")
class ClosingFlagsResource {

  private final ReadClosingPattern readClosingPattern;
  private final ReadSatisfaction readSatisfaction;
  private final Caller caller;

  ClosingFlagsResource(
      ReadClosingPattern readClosingPattern, ReadSatisfaction readSatisfaction, Caller caller) {
    this.readClosingPattern = readClosingPattern;
    this.readSatisfaction = readSatisfaction;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Whether the way cases are closed bends the score",
      description =
          "Close-reopen cycles, surveys called off by reopening, surveys only after easy cases (D9). A seller sees the own cases,"
              + " Partnerservice names the retailer.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The flags and the counts behind them",
      value = ClosingFlagsView.class)
  public ClosingFlagsView flags(
      @Valid @BeanParam DaysRequest days,
      @Parameter(description = "Whose cases, for Partnerservice only")
          @QueryParam("retailerId")
          @Size(min = 1, max = 100)
          @Nullable String retailerId) {
    return ClosingFlagsView.of(report(retailerId, days.or(readSatisfaction.usualDays())));
  }

  private ClosingReport report(@Nullable String retailerId, int days) {
    if (!caller.has(Roles.PARTNERSERVICE)) {
      if (retailerId != null) {
        throw ProblemException.badRequest("retailerId", "is for Partnerservice only");
      }
      return readClosingPattern.ofRetailer(caller.requireRetailerId(), days);
    }
    if (retailerId == null) {
      throw ProblemException.badRequest("retailerId", "is needed");
    }
    return readClosingPattern.ofAnyRetailer(retailerId, days);
  }
}
