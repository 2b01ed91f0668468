package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.TransporterView;
import dev.sellerdesk.orders.application.port.in.CheckNumber;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

  private final CheckNumber checkNumber;

  TransportersResource(CheckNumber checkNumber) {
    this.checkNumber = checkNumber;
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
}
