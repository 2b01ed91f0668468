package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.port.in.AssignQuestion;
import dev.sellerdesk.questions.application.port.in.MarkRead;
import dev.sellerdesk.questions.application.port.in.MergeQuestions;
import dev.sellerdesk.questions.application.port.in.TagQuestion;
import dev.sellerdesk.questions.domain.QuestionId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the seller organises its work on a question. */
@Path("/questions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class WorkplaceResource {

  private final AssignQuestion assignQuestion;
  private final TagQuestion tagQuestion;
  private final MarkRead markRead;
  private final MergeQuestions mergeQuestions;
  private final QuestionAnswers answers;
  private final Caller caller;

  WorkplaceResource(
      AssignQuestion assignQuestion,
      TagQuestion tagQuestion,
      MarkRead markRead,
      MergeQuestions mergeQuestions,
      QuestionAnswers answers,
      Caller caller) {
    this.assignQuestion = assignQuestion;
    this.tagQuestion = tagQuestion;
    this.markRead = markRead;
    this.mergeQuestions = mergeQuestions;
    this.answers = answers;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/assignment")
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "assignQuestion",
      summary = "Say who works on it",
      description = "Without an assignee it is you.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The assigned question",
      value = QuestionBody.class)
  @APIResponse(responseCode = "409", description = "A duplicate that was merged (Q-39)")
  public Response assign(
      @PathParam("id") UUID id,
      @Valid @BeanParam IfMatch ifMatch,
      @RequestBody(required = false) @Valid @Nullable AssignmentRequest request) {
    return answers.changed(
        assignQuestion.assign(
            answers.call(id, ifMatch), AssignmentRequest.assignee(request, caller.userId())));
  }

  @DELETE
  @Path("/{id}/assignment")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "unassignQuestion",
      summary = "Nobody works on it any more",
      description = "The next who takes it finds it free.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The question",
      value = QuestionBody.class)
  @APIResponse(responseCode = "409", description = "Nobody was assigned (Q-06)")
  public Response unassign(@PathParam("id") UUID id, @Valid @BeanParam IfMatch ifMatch) {
    return answers.changed(assignQuestion.unassign(answers.call(id, ifMatch)));
  }

  @PUT
  @Path("/{id}/tags")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "tagQuestion",
      summary = "Label it",
      description = "The account's own labels, in place of those before.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The labelled question",
      value = QuestionBody.class)
  @APIResponse(responseCode = "409", description = "A duplicate that was merged (Q-39)")
  public Response tag(
      @PathParam("id") UUID id,
      @Valid @BeanParam IfMatch ifMatch,
      @NotNull @Valid TagsRequest request) {
    return answers.changed(tagQuestion.tag(answers.call(id, ifMatch), request.stripped()));
  }

  @POST
  @Path("/{id}/read")
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "readQuestion",
      summary = "Mark as read",
      description =
          "You have seen all messages of the customer so far (Q-59). Who of your colleagues has seen them is kept apart.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The question",
      value = QuestionBody.class)
  public Response read(@PathParam("id") UUID id, @Valid @BeanParam IfMatch ifMatch) {
    return answers.changed(markRead.read(answers.call(id, ifMatch)));
  }

  @POST
  @Path("/{id}/merge")
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "mergeQuestions",
      summary = "Take in duplicates",
      description =
          "Questions of the same customer about the same order become one. The duplicates are closed with it, and what the customer writes in them belongs to it. Either all are merged or none.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The question that goes on",
      value = QuestionBody.class)
  @APIResponse(
      responseCode = "409",
      description = "Another order or another customer (Q-09), or one of them is closed (Q-39)")
  public Response merge(
      @PathParam("id") UUID id,
      @Valid @BeanParam IfMatch ifMatch,
      @NotNull @Valid MergeRequest request) {
    return answers.changed(mergeQuestions.merge(answers.call(id, ifMatch), request.questions()));
  }

  @Schema(name = "AssignmentRequest")
  record AssignmentRequest(
      @Schema(
              description = "A user as the identity provider names them; you without it",
              examples = "seller-1001",
              nullable = true)
          @Nullable
          @Size(min = 1, max = 200)
          @Pattern(regexp = "^\\S+$", message = "has no spaces")
          String assignee) {

    static String assignee(@Nullable AssignmentRequest request, String user) {
      return request == null || request.assignee == null ? user : request.assignee;
    }
  }

  @Schema(name = "TagsRequest")
  record TagsRequest(
      @Schema(examples = "[\"warranty\", \"call back\"]") @NotNull @Size(max = 20)
          List<
                  @NotBlank @Size(max = 40)
                  @Pattern(
                      regexp = OpenQuestionRequest.LINE,
                      message = OpenQuestionRequest.LINE_MESSAGE)
                  String>
              tags) {

    List<String> stripped() {
      return tags.stream().map(String::strip).toList();
    }
  }

  @Schema(name = "MergeRequest")
  record MergeRequest(
      @Schema(description = "The duplicates") @NotNull @Size(min = 1, max = 20)
          List<@NotNull UUID> duplicateIds) {

    List<QuestionId> questions() {
      return duplicateIds.stream().distinct().map(QuestionId::new).toList();
    }
  }
}
