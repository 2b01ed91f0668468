package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.port.in.KeepClosedDays;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/partnerservice/retailers/{retailerId}/closed-days")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partnerservice")
class ClosedDaysResource {

  private final KeepClosedDays keepClosedDays;

  ClosedDaysResource(KeepClosedDays keepClosedDays) {
    this.keepClosedDays = keepClosedDays;
  }

  @Schema(name = "ClosedDays")
  record ClosedDaysBody(
      @Schema(
              description =
                  "Days on which the seller is closed beside the public holidays of its country",
              examples = "[\"2026-12-24\", \"2026-12-31\"]")
          @NotNull
          @Size(max = 400)
          List<@NotNull LocalDate> days) {

    static ClosedDaysBody of(SortedSet<LocalDate> days) {
      return new ClosedDaysBody(List.copyOf(days));
    }
  }

  @GET
  @RolesAllowed(Roles.PARTNERSERVICE)
  @Operation(
      operationId = "getClosedDaysOfRetailer",
      summary = "The closed days of a seller",
      description = "They count for no deadline in working time (Q-05).")
  @APIResponse(responseCode = "200", description = "The days")
  public ClosedDaysBody ofRetailer(
      @PathParam("retailerId")
          @Size(max = 40)
          @Pattern(regexp = OpenQuestionRequest.WORD, message = OpenQuestionRequest.WORD_MESSAGE)
          String retailerId) {
    return ClosedDaysBody.of(keepClosedDays.ofAnyRetailer(new RetailerId(retailerId)));
  }

  @PUT
  @RolesAllowed(Roles.PARTNERSERVICE)
  @Operation(
      operationId = "replaceClosedDaysOfRetailer",
      summary = "Set the closed days of a seller",
      description =
          "In place of those before. Clocks that run already keep the days they started with.")
  @APIResponse(responseCode = "200", description = "The days")
  public ClosedDaysBody replace(
      @PathParam("retailerId")
          @Size(max = 40)
          @Pattern(regexp = OpenQuestionRequest.WORD, message = OpenQuestionRequest.WORD_MESSAGE)
          String retailerId,
      @NotNull @Valid ClosedDaysBody request) {
    return ClosedDaysBody.of(
        keepClosedDays.replace(new RetailerId(retailerId), new TreeSet<>(request.days())));
  }
}
