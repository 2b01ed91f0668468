package dev.sellerdesk.nps.adapter.in.rest;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.TEXT_HTML;

import dev.sellerdesk.nps.application.SurveyInvitation;
import dev.sellerdesk.nps.application.port.in.AnswerSurvey;
import dev.sellerdesk.nps.application.port.in.CommentOnAnswer;
import dev.sellerdesk.nps.application.port.in.OpenSurvey;
import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.SurveyException;
import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.rest.AcceptsUnknownParameters;
import dev.sellerdesk.platform.rest.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The public survey page: who has the link may answer. Mail programs add parameters to links, so
 * unknown ones are let pass.
 */
@Path("/survey/{token}")
@PermitAll
@AcceptsUnknownParameters
@Tag(name = "Survey", description = "The customer's page, without a login: the link is the key")
class SurveyResource {

  private final OpenSurvey openSurvey;
  private final AnswerSurvey answerSurvey;
  private final CommentOnAnswer commentOnAnswer;
  private final SurveyPages pages;
  private final Audience audience;

  SurveyResource(
      OpenSurvey openSurvey,
      AnswerSurvey answerSurvey,
      CommentOnAnswer commentOnAnswer,
      SurveyPages pages,
      Audience audience) {
    this.openSurvey = openSurvey;
    this.answerSurvey = answerSurvey;
    this.commentOnAnswer = commentOnAnswer;
    this.pages = pages;
    this.audience = audience;
  }

  @GET
  @Produces({TEXT_HTML, APPLICATION_JSON})
  @SecurityRequirementsSet
  @Operation(
      summary = "Open a survey",
      description =
          "A page in the customer's language that works without JavaScript, or JSON for clients that ask for it. Opening records"
              + " nothing, whatever the parameters: programs that check mails follow links.")
  @APIResponse(
      responseCode = "200",
      description = "The survey, or a thank-you if it has been answered",
      content = {
        @Content(mediaType = TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = SurveyView.class))
      })
  @APIResponse(responseCode = "410", description = "The time to answer is over (N-15)")
  public Response open(
      @Parameter(description = "The secret of the link") @PathParam("token") String token,
      @Parameter(
              description = "Marks this score on the page; anything else than 0 to 10 marks none",
              schema = @Schema(type = SchemaType.STRING, examples = "9"))
          @QueryParam("score")
          @Nullable String score) {
    SurveyInvitation survey = openSurvey.open(SurveyLink.token(token));
    if (audience.isProgram()) {
      return Response.ok(SurveyView.of(survey), APPLICATION_JSON).build();
    }
    return survey.answered()
        ? pages.answered(Status.OK, survey, "")
        : pages.form(Status.OK, token, survey, SurveyFields.ofLink(score == null ? "" : score));
  }

  @POST
  @Idempotent
  @Consumes(APPLICATION_JSON)
  @Produces(APPLICATION_JSON)
  @SecurityRequirementsSet
  @Operation(
      summary = "Answer a survey",
      description =
          "Takes the score, once (N-14), with answers to the other questions (N-04) and a comment, if any. The page sends a form and"
              + " gets a page; programs send JSON and get JSON. Who accepts text/html gets refusals as a page as well, with the same"
              + " status.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = AnswerSurveyRequest.class)),
        @Content(
            mediaType = APPLICATION_FORM_URLENCODED,
            schema = @Schema(implementation = AnswerSurveyRequest.class))
      })
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content =
          @Content(
              mediaType = APPLICATION_JSON,
              schema = @Schema(implementation = AnswerReceiptView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Recorded, as a page, when a form was sent",
      content = @Content(mediaType = TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "409",
      description = "It has been answered; the first answer counts (N-14)")
  @APIResponse(responseCode = "410", description = "The time to answer is over (N-15)")
  public Response answer(
      @PathParam("token") String token, @NotNull @Valid AnswerSurveyRequest request) {
    AnswerSurvey.Receipt receipt = answerSurvey.answer(request.toCommand(SurveyLink.token(token)));
    return Response.status(Status.CREATED).entity(AnswerReceiptView.of(receipt)).build();
  }

  @POST
  @Idempotent
  @Consumes(APPLICATION_FORM_URLENCODED)
  @Produces({TEXT_HTML, APPLICATION_JSON})
  @Operation(hidden = true) // described above: one resource, two ways to write the same answer
  public Response answerByForm(
      @PathParam("token") String token, MultivaluedMap<String, String> form) {
    SurveyFields fields = SurveyFields.of(form);
    return fields.later() ? commentByForm(token, fields) : answerByForm(token, fields);
  }

  @POST
  @Path("/comment")
  @Idempotent
  @Consumes(APPLICATION_JSON)
  @Produces(APPLICATION_JSON)
  @SecurityRequirementsSet
  @Operation(
      summary = "Add a comment to the answer",
      description = "Once, as long as the link lasts; the score stays as it is (N-14).")
  @APIResponse(responseCode = "201", description = "Recorded")
  @APIResponse(
      responseCode = "409",
      description = "There is no answer yet, or a comment has been added (N-14)")
  @APIResponse(responseCode = "410", description = "The time to comment is over (N-15)")
  public Response comment(
      @PathParam("token") String token, @NotNull @Valid CommentRequest request) {
    commentOnAnswer.comment(SurveyLink.token(token), new Comment(request.comment()));
    return Response.status(Status.CREATED).build();
  }

  private Response answerByForm(String token, SurveyFields fields) {
    Optional<Score> score = fields.givenScore();
    Optional<Comment> comment = fields.givenComment();
    if (score.isEmpty() || comment.isEmpty()) {
      return invalid(token, fields);
    }
    try {
      return pages.thanks(
          answerSurvey.answer(
              new AnswerSurvey.Command(
                  SurveyLink.token(token), score.get(), comment.get(), fields.answers())));
    } catch (SurveyException.InvalidAnswer wrong) {
      if (audience.isPerson()) {
        return invalid(token, fields);
      }
      throw wrong;
    }
  }

  private Response commentByForm(String token, SurveyFields fields) {
    Optional<Comment> comment = fields.givenComment().filter(text -> !text.isEmpty());
    if (comment.isPresent()) {
      return pages.commented(commentOnAnswer.comment(SurveyLink.token(token), comment.get()));
    }
    SurveyInvitation survey = openSurvey.open(SurveyLink.token(token));
    if (audience.isPerson()) {
      return pages.answered(Status.BAD_REQUEST, survey, fields.comment());
    }
    throw ProblemException.badRequest(
        "comment", "must have 1 to " + Comment.LONGEST + " characters");
  }

  /**
   * A person gets the page back with what was written and what is missing; a program gets the
   * problem.
   */
  private Response invalid(String token, SurveyFields fields) {
    SurveyInvitation survey = openSurvey.open(SurveyLink.token(token));
    if (audience.isPerson()) {
      return survey.answered()
          ? pages.answered(Status.CONFLICT, survey, "")
          : pages.form(Status.BAD_REQUEST, token, survey, fields);
    }
    throw fields.givenScore().isEmpty()
        ? ProblemException.badRequest("score", "must be a whole number from 0 to 10")
        : ProblemException.badRequest(
            "comment", "must have at most " + Comment.LONGEST + " characters");
  }
}
