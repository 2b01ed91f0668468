package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.port.in.SignMessages;
import dev.sellerdesk.messaging.domain.compose.Signature;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/signature")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signature", description = "What you sign with, by language (M-36)")
class SignatureResource {

  private final SignMessages signMessages;
  private final Caller caller;
  private final ETags tags;

  SignatureResource(SignMessages signMessages, Caller caller, ETags tags) {
    this.signMessages = signMessages;
    this.caller = caller;
    this.tags = tags;
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(operationId = "getSignature", summary = "Your signature")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "Your signature; null where you have none",
      value = TextsByLanguage.class)
  @APIResponse(responseCode = "304", description = "As the client has it")
  public Response read() {
    Signature signature = signMessages.read(caller.requireRetailerId(), caller.userId());
    return tags.ok(TextsByLanguage.of(signature.texts()), signature.version());
  }

  @PUT
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "chooseSignature",
      summary = "Choose your signature",
      description =
          "From now on it stands below your new messages, once (M-37). Tip: your first name makes it more personal (M-38).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "Your signature from now on",
      value = TextsByLanguage.class)
  public Response choose(
      @Valid @BeanParam IfMatch ifMatch, @NotNull @Valid TextsByLanguage request) {
    Signature signature =
        signMessages.choose(
            new SignMessages.Command(
                caller.requireRetailerId(),
                caller.userId(),
                request.toDomain(),
                ifMatch.version()));
    return tags.withTag(Response.ok(), TextsByLanguage.of(signature.texts()), signature.version());
  }
}
