package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.port.in.AcceptAnswer;
import dev.sellerdesk.messaging.application.port.in.AcceptAnswer.Confirmation;
import dev.sellerdesk.messaging.application.port.in.ComposeAnswer;
import dev.sellerdesk.messaging.application.port.in.ComposeAnswer.Composed;
import dev.sellerdesk.messaging.application.port.in.PreviewAnswer;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.compose.Request;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.TwoSteps;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/conversations/{questionId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answers", description = "Writing to customers: preview, then send exactly that")
class AnswersResource {

  private final ComposeAnswer composeAnswer;
  private final PreviewAnswer previewAnswer;
  private final AcceptAnswer acceptAnswer;
  private final TwoSteps steps;
  private final Caller caller;
  private final ETags tags;

  AnswersResource(
      ComposeAnswer composeAnswer,
      PreviewAnswer previewAnswer,
      AcceptAnswer acceptAnswer,
      TwoSteps steps,
      Caller caller,
      ETags tags) {
    this.composeAnswer = composeAnswer;
    this.previewAnswer = previewAnswer;
    this.acceptAnswer = acceptAnswer;
    this.steps = steps;
    this.caller = caller;
    this.tags = tags;
  }

  @POST
  @Path("/previews")
  @Idempotent(inTwoSteps = true)
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "previewAnswer",
      summary = "See exactly what the customer will get",
      description =
          "With every change that was made on the way and why, and a token to send just that (M-15). Nothing is sent.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The letter, and the token to send it with",
      value = PreviewView.class)
  @APIResponse(
      responseCode = "409",
      description =
          "The case is closed (Q-39); an open place has no value (M-43); the text cannot be translated completely now (M-57);"
              + " the customer chose direct messages (M-24); or an attachment cannot go with it (M-44 to M-49)")
  public Response preview(
      @PathParam("questionId") UUID questionId, @NotNull @Valid AnswerRequest request) {
    Request wanted = request.withoutToken().toSend();
    return steps.run(
        () -> composed(questionId, wanted),
        composed -> Response.ok(PreviewView.of(composed, previewAnswer.preview(composed))).build());
  }

  @POST
  @Path("/messages")
  @Idempotent(inTwoSteps = true)
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "sendMessage",
      summary = "Answer the customer",
      description =
          "Sent directly (M-16), in the channel the customer chose: a direct message is answered by one (M-24). With previewToken it is what"
              + " was previewed, or nothing (M-15). With translateTo the translation is sent, if it is complete.")
  @APIResponseSchema(
      responseCode = "201",
      responseDescription = "Accepted for delivery",
      value = MessageView.class)
  @APIResponse(
      responseCode = "409",
      description =
          "As for a preview; or the preview is no longer valid, or what would be sent is not what was previewed (M-15)")
  public Response send(
      @PathParam("questionId") UUID questionId, @NotNull @Valid AnswerRequest request) {
    String token = request.previewToken();
    if (token != null) {
      Confirmation confirmation =
          new Confirmation(new QuestionId(questionId), caller.userId(), token, request.shown());
      return steps.run(
          () -> confirmation,
          confirmed -> MessageView.created(tags, acceptAnswer.confirm(confirmed)));
    }
    Request wanted = request.toSend();
    return steps.run(
        () -> composed(questionId, wanted),
        composed -> MessageView.created(tags, acceptAnswer.accept(composed)));
  }

  private Composed composed(UUID questionId, Request request) {
    return composeAnswer.compose(
        new ComposeAnswer.Command(new QuestionId(questionId), caller.userId(), request));
  }
}
