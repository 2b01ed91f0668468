package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.NumberVerdict;
import dev.sellerdesk.orders.application.port.in.CheckNumber;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/track-and-trace/checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Track and trace", description = "Numbers before and after they are sealed")
class NumberChecksResource {

  private static final String VERDICT =
      """
      {"transporterCode": "TNT", "trackAndTrace": "3SABCD1234567", "acceptable": true, "fault": null, "warnings": []}
      """;

  private final CheckNumber checkNumber;

  NumberChecksResource(CheckNumber checkNumber) {
    this.checkNumber = checkNumber;
  }

  @Schema(name = "CheckTrackAndTrace", description = "A number that somebody is about to enter")
  record CheckRequest(
      @NotNull
          @Size(min = 1, max = 40)
          @Schema(description = "One of GET /transporters", examples = "TNT")
          String transporterCode,
      @NotNull
          @Size(min = 1, max = 100)
          @Schema(description = "As typed", examples = "3s abcd 1234567")
          String number) {}

  @POST
  @Idempotent
  @RolesAllowed(Roles.SELLER)
  @Operation(
      summary = "Check a number before it is sealed",
      description =
          "Says whether it has the form and the check digit of the delivery service, and whether a"
              + " shipment has it already. Nothing is kept.")
  @APIResponse(
      responseCode = "200",
      description = "What can be said about the number",
      content =
          @Content(
              schema = @Schema(implementation = NumberVerdict.class),
              examples = @ExampleObject(name = "verdict", value = VERDICT)))
  public Response check(@NotNull @Valid CheckRequest request) {
    return Response.ok(checkNumber.check(request.transporterCode(), request.number())).build();
  }
}
