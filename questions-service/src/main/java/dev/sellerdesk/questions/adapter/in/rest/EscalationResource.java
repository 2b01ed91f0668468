package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.port.in.EscalateQuestion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/questions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class EscalationResource {

  private final EscalateQuestion escalateQuestion;
  private final QuestionAnswers answers;

  EscalationResource(EscalateQuestion escalateQuestion, QuestionAnswers answers) {
    this.escalateQuestion = escalateQuestion;
    this.answers = answers;
  }

  @POST
  @Path("/{id}/partnerservice")
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "escalateQuestion",
      summary = "Hand it to Partnerservice",
      description =
          "When you cannot resolve it (Q-20). It disappears from your account, with its notes, until Partnerservice forwards it to you (Q-19).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The last you see of it",
      value = QuestionBody.class)
  @APIResponse(responseCode = "409", description = "Closed (Q-20)")
  public Response escalate(
      @PathParam("id") UUID id,
      @Valid @BeanParam IfMatch ifMatch,
      @NotNull @Valid EscalationRequest request) {
    return answers.changed(
        escalateQuestion.escalate(answers.call(id, ifMatch), request.reason().strip()));
  }

  @Schema(name = "EscalationRequest")
  record EscalationRequest(
      @Schema(
              description = "Why, in words for Partnerservice",
              examples = "The carrier lost the parcel and does not answer us.")
          @NotBlank
          @Size(max = 2_000)
          @Pattern(regexp = OpenQuestionRequest.TEXT, message = OpenQuestionRequest.TEXT_MESSAGE)
          String reason) {}
}
