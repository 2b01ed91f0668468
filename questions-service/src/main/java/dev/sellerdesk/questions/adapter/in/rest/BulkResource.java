package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.TwoSteps;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.port.in.ChangeInBulk;
import dev.sellerdesk.questions.application.port.in.ChangeInBulk.Result;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/questions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class BulkResource {

  private final ChangeInBulk changeInBulk;
  private final Caller caller;
  private final TwoSteps steps;

  BulkResource(ChangeInBulk changeInBulk, Caller caller, TwoSteps steps) {
    this.changeInBulk = changeInBulk;
    this.caller = caller;
    this.steps = steps;
  }

  @Schema(name = "BulkResults")
  record BulkResults(
      @Schema(description = "One per question, in the order of the request")
          List<BulkResult> results) {}

  /** How it went with one of them. */
  @Schema(name = "BulkResult")
  record BulkResult(
      UUID id,
      @Schema(description = "What the command alone would have answered", examples = "409")
          int status,
      @Schema(description = "The changed question; null when it was refused", nullable = true)
          @Nullable QuestionBody question,
      @Schema(description = "The refusal; null when it was done", nullable = true)
          @Nullable RefusalBody refusal) {

    static BulkResult of(Result result) {
      return switch (result) {
        case Result.Done done ->
            new BulkResult(done.id().value(), 200, QuestionBody.of(done.question()), null);
        case Result.Refused refused ->
            new BulkResult(
                refused.id().value(),
                QuestionProblems.answer(refused.why()).getStatus(),
                null,
                new RefusalBody(
                    QuestionProblems.ruleId(refused.why()), refused.why().getMessage()));
      };
    }
  }

  @Schema(name = "BulkRefusal")
  record RefusalBody(
      @Schema(examples = "Q-35", nullable = true) @Nullable String ruleId,
      @Nullable String reason) {}

  @POST
  @Path("/bulk")
  @Idempotent(inTwoSteps = true)
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "changeQuestions",
      summary = "One command on many questions",
      description =
          "Each question stands for itself: what one refuses does not keep the others from changing. The answer has a result for each.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "How it went with each",
      value = BulkResults.class)
  public Response change(@NotNull @Valid BulkRequest request) {
    return steps.run(
        () ->
            changeInBulk.change(
                request.questions(), request.toAction(caller.userId()), caller.userId()),
        results ->
            Response.ok(new BulkResults(results.stream().map(BulkResult::of).toList())).build());
  }
}
