package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.rest.PageRequest;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.OverviewQuery.Position;
import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.application.port.in.FindQuestions;
import dev.sellerdesk.questions.application.port.in.ForwardQuestion;
import dev.sellerdesk.questions.application.port.in.OpenQuestion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The questions that Partnerservice holds, of all retailers. */
@Path("/partnerservice/questions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partnerservice")
class PartnerserviceResource {

  private final OpenQuestion openQuestion;
  private final ForwardQuestion forwardQuestion;
  private final FindQuestions findQuestions;
  private final QuestionAnswers answers;
  private final Caller caller;
  private final Pages pages;

  PartnerserviceResource(
      OpenQuestion openQuestion,
      ForwardQuestion forwardQuestion,
      FindQuestions findQuestions,
      QuestionAnswers answers,
      Caller caller,
      Pages pages) {
    this.openQuestion = openQuestion;
    this.forwardQuestion = forwardQuestion;
    this.findQuestions = findQuestions;
    this.answers = answers;
    this.caller = caller;
    this.pages = pages;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.PARTNERSERVICE)
  @Operation(
      operationId = "openQuestionAtPartnerservice",
      summary = "Take in a question",
      description =
          "A customer asked at Partnerservice, which keeps the question until it forwards it to the seller (Q-15).")
  @APIResponseSchema(
      responseCode = "201",
      responseDescription = "The question, held by Partnerservice",
      value = QuestionBody.class)
  @APIResponse(
      responseCode = "409",
      description =
          "The order belongs to another retailer, or the item is not on it (Q-24); no direct messages on this marketplace (Q-57)")
  public Response open(@NotNull @Valid OpenQuestionRequest request) {
    QuestionDetail opened =
        openQuestion.openAtPartnerservice(request.ofCustomer(), caller.userId());
    URI location = URI.create("/questions/" + opened.question().id().value());
    return answers.with(Response.created(location), opened);
  }

  @GET
  @RolesAllowed(Roles.PARTNERSERVICE)
  @Operation(
      operationId = "listQuestionsAtPartnerservice",
      summary = "What Partnerservice holds",
      description =
          "The questions of all retailers that Partnerservice holds, the oldest first (Q-04).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "A page",
      value = PartnerserviceQuestionPage.class)
  public Response list(@Valid @BeanParam PageRequest page) {
    List<String> after = pages.after(page, SCOPE);
    Position position =
        after == null ? null : new Position(Instant.parse(after.get(0)), after.get(1));
    return pages.of(
        page,
        SCOPE,
        findQuestions.listHeldByPartnerservice(position, page.limitAndOneMore()),
        QuestionBody::of,
        row ->
            List.of(
                row.question().progress().milestones().rankedAt().toString(),
                row.question().opening().caseNumber().toString()));
  }

  @POST
  @Path("/{id}/forward")
  @Idempotent
  @RolesAllowed(Roles.PARTNERSERVICE)
  @Operation(
      operationId = "forwardQuestion",
      summary = "Forward to the seller",
      description =
          "From now on the seller sees it and is expected to respond within 24 hours (Q-16); after 48 hours without a response it goes back by itself (Q-17).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The forwarded question",
      value = QuestionBody.class)
  @APIResponse(
      responseCode = "409",
      description = "The seller has it already (Q-22), or it is closed (Q-20)")
  public Response forward(
      @PathParam("id") UUID id,
      @Valid @BeanParam IfMatch ifMatch,
      @RequestBody(required = false) @Valid @Nullable ForwardRequest request) {
    return answers.changed(
        forwardQuestion.forward(answers.call(id, ifMatch), ForwardRequest.note(request)));
  }

  /** One page of what Partnerservice holds. */
  @Schema(name = "PartnerserviceQuestionPage")
  record PartnerserviceQuestionPage(List<QuestionBody> items, @Nullable String nextCursor) {}

  @Schema(name = "ForwardRequest")
  record ForwardRequest(
      @Schema(
              description = "What you say to the seller",
              examples = "Please tell the customer when the parcel was sent.",
              nullable = true)
          @Nullable
          @Size(max = 2_000)
          @Pattern(regexp = OpenQuestionRequest.TEXT, message = OpenQuestionRequest.TEXT_MESSAGE)
          String note) {

    static String note(@Nullable ForwardRequest request) {
      return request == null || request.note == null ? "" : request.note.strip();
    }
  }

  private static final String SCOPE = "partnerservice-questions";
}
