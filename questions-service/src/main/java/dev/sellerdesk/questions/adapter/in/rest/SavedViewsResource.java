package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.SavedView;
import dev.sellerdesk.questions.application.port.in.KeepSavedViews;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/saved-views")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
@Tag(name = "Saved views", description = "Lists that you keep under a name")
class SavedViewsResource {

  private final KeepSavedViews views;
  private final Caller caller;
  private final ETags tags;

  SavedViewsResource(KeepSavedViews views, Caller caller, ETags tags) {
    this.views = views;
    this.caller = caller;
    this.tags = tags;
  }

  @Schema(name = "SavedViewList")
  record SavedViewList(List<SavedViewBody> items) {}

  @Schema(name = "SavedView")
  record SavedViewBody(
      UUID id,
      @Schema(examples = "Refunds of this week") String name,
      @Schema(
              description = "The filters of GET /questions",
              examples = "view=awaiting&subject=REFUND")
          String query,
      @Schema(
              description = "Where the list is",
              examples = "/questions?view=awaiting&subject=REFUND")
          String href,
      @Schema(description = "Whether your colleagues have it as well") boolean shared,
      @Schema(description = "Whether it is yours to change") boolean own,
      Instant createdAt) {

    static SavedViewBody of(SavedView view, String user) {
      return new SavedViewBody(
          view.id(),
          view.name(),
          view.query(),
          view.query().isEmpty() ? "/questions" : "/questions?" + view.query(),
          view.shared(),
          view.owner().equals(user),
          view.createdAt());
    }
  }

  @Schema(name = "SaveView")
  record SaveViewRequest(
      @Schema(examples = "Refunds of this week")
          @NotBlank
          @Size(max = 80)
          @Pattern(regexp = "^[^\\x00-\\x1F]*$", message = "is one line of text")
          String name,
      @Schema(
              description =
                  "The filters of GET /questions, without limit and cursor; checked when saved",
              examples = "view=awaiting&subject=REFUND")
          @NotNull
          @Size(max = 1_000)
          String query,
      @Nullable Boolean shared) {

    KeepSavedViews.Command toCommand(String user) {
      return new KeepSavedViews.Command(
          user, name.strip(), SavedQuery.checked(query), Boolean.TRUE.equals(shared));
    }
  }

  @GET
  @Operation(
      operationId = "listSavedViews",
      summary = "Your saved views",
      description = "Your own and those that colleagues share, by name.")
  @APIResponse(responseCode = "200", description = "The views")
  public SavedViewList list() {
    String user = caller.userId();
    return new SavedViewList(
        views.of(user).stream().map(view -> SavedViewBody.of(view, user)).toList());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getSavedView", summary = "One saved view")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The view",
      value = SavedViewBody.class)
  public Response find(@PathParam("id") UUID id) {
    SavedView view = views.find(caller.userId(), id);
    return tags.ok(SavedViewBody.of(view, caller.userId()), view.version());
  }

  @POST
  @Idempotent
  @Operation(operationId = "saveView", summary = "Keep a list under a name")
  @APIResponseSchema(
      responseCode = "201",
      responseDescription = "The view",
      value = SavedViewBody.class)
  @APIResponse(responseCode = "409", description = "You have a view of this name")
  public Response save(@NotNull @Valid SaveViewRequest request) {
    caller.requireRetailerId();
    SavedView view = views.save(request.toCommand(caller.userId()));
    return tags.withTag(
        Response.created(URI.create("/saved-views/" + view.id())),
        SavedViewBody.of(view, caller.userId()),
        view.version());
  }

  @PUT
  @Path("/{id}")
  @Operation(operationId = "changeSavedView", summary = "Change a saved view of yours")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The view",
      value = SavedViewBody.class)
  @APIResponse(responseCode = "409", description = "You have another view of this name")
  public Response change(
      @PathParam("id") UUID id,
      @Valid @BeanParam IfMatch ifMatch,
      @NotNull @Valid SaveViewRequest request) {
    SavedView view = views.change(id, request.toCommand(caller.userId()), ifMatch.version());
    return tags.withTag(Response.ok(), SavedViewBody.of(view, caller.userId()), view.version());
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteSavedView", summary = "Forget a saved view of yours")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(@PathParam("id") UUID id, @Valid @BeanParam IfMatch ifMatch) {
    views.delete(caller.userId(), id, ifMatch.version());
  }
}
