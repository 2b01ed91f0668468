package dev.sellerdesk.orders.adapter.in.rest;

import dev.sellerdesk.orders.application.LabelDetail;
import dev.sellerdesk.orders.application.port.in.KeepLabels;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/orders/{orderNumber}/shipping-labels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shipping labels", description = "Labels that are bought through the marketplace")
class OrderShippingLabelsResource {

  private static final String LABELS = "{\"items\": [" + ShippingLabelsResource.LABEL + "]}";

  private final KeepLabels labels;

  OrderShippingLabelsResource(KeepLabels labels) {
    this.labels = labels;
  }

  @Schema(name = "ShippingLabels", description = "All labels of an order, the first one first")
  record Labels(List<LabelDetail> items) {}

  @GET
  @RolesAllowed(Roles.SELLER)
  @Operation(
      operationId = "listShippingLabels",
      summary = "List the labels of an order",
      description = "Also those that were not used, or not sold. The first one first.")
  @APIResponse(
      responseCode = "200",
      description = "The labels",
      content =
          @Content(
              schema = @Schema(implementation = Labels.class),
              examples = @ExampleObject(name = "labels", value = LABELS)))
  public Labels list(
      @PathParam("orderNumber")
          @Parameter(description = "The marketplace's number of the order", example = "A2K8290LP8")
          String orderNumber) {
    return new Labels(labels.of(orderNumber));
  }
}
