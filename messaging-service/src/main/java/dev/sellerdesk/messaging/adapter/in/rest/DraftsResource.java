package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.port.in.WriteDraft;
import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.compose.Format;
import dev.sellerdesk.messaging.domain.compose.Request;
import dev.sellerdesk.messaging.domain.compose.SavedDraft;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/conversations/{questionId}/draft")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answers")
class DraftsResource {

  private final WriteDraft writeDraft;
  private final Caller caller;
  private final ETags tags;

  DraftsResource(WriteDraft writeDraft, Caller caller, ETags tags) {
    this.writeDraft = writeDraft;
    this.caller = caller;
    this.tags = tags;
  }

  @Schema(name = "Draft", description = "What you have written so far")
  record DraftView(
      String message,
      Format format,
      @Nullable UUID standardMessageId,
      Map<String, String> variables,
      @Nullable String translateTo,
      List<UUID> attachmentIds,
      AnswerRequest.To recipient,
      @Nullable Channel channel,
      AfterSend afterSend,
      Instant savedAt) {

    static DraftView of(SavedDraft draft) {
      Request content = draft.content();
      return new DraftView(
          content.text(),
          content.format(),
          content.standardMessage().orElse(null),
          content.variables(),
          content.translateTo().map(Language::code).orElse(null),
          content.attachments(),
          content.recipient() == Recipient.OPERATOR
              ? AnswerRequest.To.OPERATOR
              : AnswerRequest.To.CUSTOMER,
          content.channel().orElse(null),
          content.afterSend(),
          draft.savedAt());
    }
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(operationId = "getDraft", summary = "Your draft in this conversation")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The draft",
      value = DraftView.class)
  @APIResponse(responseCode = "304", description = "As the client has it")
  public Response read(@PathParam("questionId") UUID questionId) {
    SavedDraft draft = writeDraft.read(key(questionId));
    return tags.ok(DraftView.of(draft), draft.version());
  }

  @PUT
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "saveDraft",
      summary = "Save your draft",
      description =
          "As often as you like, also unfinished (M-09). It is gone once the answer is sent; while it differs from a preview, that cannot be sent.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The saved draft",
      value = DraftView.class)
  @APIResponse(responseCode = "409", description = "The case is closed (Q-39)")
  public Response save(
      @PathParam("questionId") UUID questionId,
      @Valid @BeanParam IfMatch ifMatch,
      @NotNull @Valid AnswerRequest request) {
    SavedDraft draft =
        writeDraft.save(
            new WriteDraft.Command(
                key(questionId), request.withoutToken().toDomain(), ifMatch.version()));
    return tags.withTag(Response.ok(), DraftView.of(draft), draft.version());
  }

  @DELETE
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(operationId = "discardDraft", summary = "Discard your draft")
  @APIResponse(responseCode = "204", description = "There is no draft any more")
  public Response discard(@PathParam("questionId") UUID questionId) {
    writeDraft.discard(key(questionId));
    return Response.noContent().build();
  }

  private WriteDraft.Key key(UUID questionId) {
    return new WriteDraft.Key(new QuestionId(questionId), caller.userId());
  }
}
