package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.port.in.ManageStandardMessages;
import dev.sellerdesk.messaging.application.port.in.ManageStandardMessages.Change;
import dev.sellerdesk.messaging.application.port.in.ManageStandardMessages.Listed;
import dev.sellerdesk.messaging.application.port.in.ManageStandardMessages.NewMessage;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/standard-messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standard messages", description = "Texts that are used again and again (M-39 to M-43)")
class StandardMessagesResource {

  private final ManageStandardMessages messages;
  private final Caller caller;
  private final ETags tags;

  StandardMessagesResource(ManageStandardMessages messages, Caller caller, ETags tags) {
    this.messages = messages;
    this.caller = caller;
    this.tags = tags;
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "listStandardMessages",
      summary = "The menu",
      description = "Your own, the account's and the examples, by name.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "What you can use",
      value = StandardMessageView.StandardMessageList.class)
  public Response list(
      @Parameter(description = "Whether archived ones are listed too")
          @QueryParam("archived")
          @DefaultValue("false")
          boolean archived) {
    return Response.ok(
            new StandardMessageView.StandardMessageList(
                messages.list(caller.requireRetailerId(), caller.userId(), archived).stream()
                    .map(StandardMessageView::of)
                    .toList()))
        .build();
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "createStandardMessage",
      summary = "Write a standard message",
      description =
          "Open places stand in braces, as in {orderNumber}. With fromDraftOf it is made of what you are writing (M-41).")
  @APIResponseSchema(
      responseCode = "201",
      responseDescription = "It is in the menu",
      value = StandardMessageView.class)
  public Response write(@NotNull @Valid StandardMessageRequest request) {
    Listed written =
        messages.write(
            new NewMessage(
                caller.requireRetailerId(),
                caller.userId(),
                request.name(),
                request.scope() == StandardMessageRequest.Scope.ACCOUNT,
                request.byLanguage(),
                request.attachments(),
                Optional.ofNullable(request.fromDraftOf()).map(QuestionId::new)));
    return answer(
        Response.created(URI.create("/standard-messages/" + written.message().id())), written);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(operationId = "getStandardMessage", summary = "One standard message")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The standard message",
      value = StandardMessageView.class)
  @APIResponse(responseCode = "304", description = "As the client has it")
  public Response read(@PathParam("id") UUID id) {
    Listed found = messages.read(key(id));
    return tags.ok(StandardMessageView.of(found), found.message().version());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(operationId = "changeStandardMessage", summary = "Change or archive it (M-40)")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "As it is now",
      value = StandardMessageView.class)
  @APIResponse(responseCode = "409", description = "It is an example: make a copy (M-42)")
  public Response change(
      @PathParam("id") UUID id,
      @Valid @BeanParam IfMatch ifMatch,
      @NotNull @Valid StandardMessageRequest request) {
    return answer(
        Response.ok(),
        messages.change(
            new Change(
                key(id),
                request.name(),
                request.byLanguage(),
                request.attachments(),
                Boolean.TRUE.equals(request.archived()),
                ifMatch.version())));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(operationId = "deleteStandardMessage", summary = "Delete it")
  @APIResponse(responseCode = "204", description = "It is gone; what was sent with it stays")
  @APIResponse(responseCode = "409", description = "It is an example (M-42)")
  public Response delete(@PathParam("id") UUID id) {
    messages.delete(key(id));
    return Response.noContent().build();
  }

  private Response answer(Response.ResponseBuilder answer, Listed listed) {
    return tags.withTag(answer, StandardMessageView.of(listed), listed.message().version());
  }

  private ManageStandardMessages.Key key(UUID id) {
    return new ManageStandardMessages.Key(caller.requireRetailerId(), caller.userId(), id);
  }
}
