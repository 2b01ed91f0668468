package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.port.in.CloseQuestion;
import dev.sellerdesk.questions.application.port.in.FollowUpLater;
import dev.sellerdesk.questions.application.port.in.NeedNoReply;
import dev.sellerdesk.questions.application.port.in.ReopenQuestion;
import dev.sellerdesk.questions.application.port.in.WaitForCustomer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a question comes to its end, or to its next turn. */
@Path("/questions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class ResolutionResource {

  private final CloseQuestion closeQuestion;
  private final ReopenQuestion reopenQuestion;
  private final WaitForCustomer waitForCustomer;
  private final NeedNoReply needNoReply;
  private final FollowUpLater followUpLater;
  private final QuestionAnswers answers;

  ResolutionResource(
      CloseQuestion closeQuestion,
      ReopenQuestion reopenQuestion,
      WaitForCustomer waitForCustomer,
      NeedNoReply needNoReply,
      FollowUpLater followUpLater,
      QuestionAnswers answers) {
    this.closeQuestion = closeQuestion;
    this.reopenQuestion = reopenQuestion;
    this.waitForCustomer = waitForCustomer;
    this.needNoReply = needNoReply;
    this.followUpLater = followUpLater;
    this.answers = answers;
  }

  @POST
  @Path("/{id}/close")
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "closeQuestion",
      summary = "Close as resolved",
      description =
          "Possible after contact with the customer in this question only (Q-35); contact elsewhere does not count (Q-36).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The closed question",
      value = QuestionBody.class)
  @APIResponse(
      responseCode = "409",
      description = "No contact yet (Q-35), or closed already (Q-31)")
  public Response close(
      @PathParam("id") UUID id,
      @Valid @BeanParam IfMatch ifMatch,
      @RequestBody(required = false) @Valid @Nullable CloseQuestionRequest request) {
    return answers.changed(
        closeQuestion.close(answers.call(id, ifMatch), CloseQuestionRequest.explanation(request)));
  }

  @POST
  @Path("/{id}/reopen")
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "reopenQuestion",
      summary = "Open again",
      description =
          "To give new information about a closed question (Q-38), as long as the contact window after the order lasts.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The open question",
      value = QuestionBody.class)
  @APIResponse(
      responseCode = "409",
      description = "Not closed, or the contact window is over (Q-38)")
  public Response reopen(@PathParam("id") UUID id, @Valid @BeanParam IfMatch ifMatch) {
    return answers.changed(reopenQuestion.reopen(answers.call(id, ifMatch)));
  }

  @POST
  @Path("/{id}/waiting-for-customer")
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "waitForCustomer",
      summary = "Wait for the customer",
      description =
          "After asking the customer for more information (Q-41). The clocks stop until the customer writes.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The waiting question",
      value = QuestionBody.class)
  @APIResponse(responseCode = "409", description = "Closed (Q-39), or waiting already (Q-41)")
  public Response waitForCustomer(@PathParam("id") UUID id, @Valid @BeanParam IfMatch ifMatch) {
    return answers.changed(waitForCustomer.waitForCustomer(answers.call(id, ifMatch)));
  }

  @POST
  @Path("/{id}/no-reply-needed")
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "needNoReply",
      summary = "Leave the last message without an answer",
      description =
          "When the customer only says thank you (Q-30). The clocks stop, and the question stays open.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The question, in which nobody waits for anybody",
      value = QuestionBody.class)
  @APIResponse(
      responseCode = "409",
      description = "Closed (Q-39), or no message waits for an answer (Q-30)")
  public Response needNoReply(@PathParam("id") UUID id, @Valid @BeanParam IfMatch ifMatch) {
    return answers.changed(needNoReply.needNoReply(answers.call(id, ifMatch)));
  }

  @POST
  @Path("/{id}/follow-up")
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "followUp",
      summary = "Come back to it later",
      description =
          "Puts the question aside until an instant, at which it asks for attention again (Q-07). A message of the customer ends it before, unless keepOnReply says otherwise. The clocks go on.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The question, put aside",
      value = QuestionBody.class)
  @APIResponse(responseCode = "409", description = "Closed (Q-39)")
  public Response followUp(
      @PathParam("id") UUID id,
      @Valid @BeanParam IfMatch ifMatch,
      @NotNull @Valid FollowUpRequest request) {
    return answers.changed(
        followUpLater.set(answers.call(id, ifMatch), request.at(), request.kept()));
  }

  @DELETE
  @Path("/{id}/follow-up")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "clearFollowUp",
      summary = "Take it up again",
      description = "Ends the follow-up before its time (Q-07).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The open question",
      value = QuestionBody.class)
  @APIResponse(responseCode = "409", description = "There is no follow-up (Q-07)")
  public Response clearFollowUp(@PathParam("id") UUID id, @Valid @BeanParam IfMatch ifMatch) {
    return answers.changed(followUpLater.clear(answers.call(id, ifMatch)));
  }

  @Schema(name = "FollowUpRequest")
  record FollowUpRequest(
      @Schema(description = "When to come back to it", examples = "2026-11-25T08:00:00Z") @NotNull
          Instant at,
      @Schema(
              description = "Whether a message of the customer leaves it aside; false without it",
              nullable = true)
          @Nullable Boolean keepOnReply) {

    boolean kept() {
      return keepOnReply != null && keepOnReply;
    }
  }
}
