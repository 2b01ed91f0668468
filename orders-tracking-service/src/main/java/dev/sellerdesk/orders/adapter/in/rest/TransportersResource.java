package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.TransporterView;
import dev.sellerdesk.orders.application.port.in.CheckNumber;
import dev.sellerdesk.orders.application.port.in.RecordScans;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.security.Roles;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/transporters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Track and trace", description = "Numbers before and after they are sealed")
class TransportersResource {

  private static final String TRANSPORTERS =
      """
      {"items": [{"code": "UPS", "name": "UPS", "trackingUrl": "https://www.ups.com/track?tracknum={number}",
        "numberFormats": ["UPS 1Z"]}]}
      """;

  private static final String OUTCOME =
      """
      {"received": 3, "recorded": 2, "knownAlready": 1, "unknownNumbers": ["3SABCD7654321"]}
      """;

  private final CheckNumber checkNumber;
  private final RecordScans recordScans;

  TransportersResource(CheckNumber checkNumber, RecordScans recordScans) {
    this.checkNumber = checkNumber;
    this.recordScans = recordScans;
  }

  @Schema(name = "Transporters", description = "All delivery services, by their codes")
  record TransporterList(List<TransporterView> items) {}

  @GET
  @Authenticated
  @Operation(
      summary = "List the delivery services",
      description = "With their codes, tracking pages and the forms of their numbers.")
  @APIResponse(
      responseCode = "200",
      description = "The delivery services",
      content =
          @Content(
              schema = @Schema(implementation = TransporterList.class),
              examples = @ExampleObject(name = "transporters", value = TRANSPORTERS)))
  public TransporterList transporters() {
    return new TransporterList(checkNumber.transporters());
  }

  @POST
  @Path("/{code}/events")
  @Idempotent
  @RolesAllowed(Roles.CARRIER)
  @Operation(
      summary = "Tell what happened to parcels",
      description =
          """
          Up to 1,000 scans, all or none. Late scans, double ones and scans in any order do no harm: each is kept once, and the status
          of a shipment follows from all of them, a moment later. A scan of a number that no shipment has yet is kept until one has it.
          """)
  @APIResponse(
      responseCode = "202",
      description = "What became of the scans",
      content =
          @Content(
              schema = @Schema(implementation = RecordScans.Outcome.class),
              examples = @ExampleObject(name = "outcome", value = OUTCOME)))
  public Response scans(
      @PathParam("code") @Parameter(description = "The delivery service's code", example = "TNT")
          String code,
      @NotNull @Valid ScansRequest request) {
    return Response.accepted(recordScans.record(code, request.told())).build();
  }
}
