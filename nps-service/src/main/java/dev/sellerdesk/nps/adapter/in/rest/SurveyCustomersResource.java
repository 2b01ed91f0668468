package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.port.in.EraseCustomer;
import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Privacy: a customer can be forgotten. */
@Path("/survey-customers/{customerRef}")
@RolesAllowed({Roles.WEBSHOP, Roles.PARTNERSERVICE})
@Tag(name = "Privacy", description = "Forget a customer and keep the figures")
class SurveyCustomersResource {

  private final EraseCustomer eraseCustomer;

  SurveyCustomersResource(EraseCustomer eraseCustomer) {
    this.eraseCustomer = eraseCustomer;
  }

  @DELETE
  @Operation(
      summary = "Forget a customer",
      description =
          "References to the customer and what the customer wrote are erased, over all retailers; scores and figures stay as they are."
              + " A survey that waits is not sent, a link that was sent ends. A customer nobody knows is no error.")
  @APIResponse(responseCode = "204", description = "Forgotten")
  public Response erase(
      @Parameter(description = "The marketplace's key of the customer", example = "c-81")
          @PathParam("customerRef")
          @Size(max = 200)
          String customerRef) {
    eraseCustomer.erase(new CustomerRef(customerRef));
    return Response.noContent().build();
  }
}
