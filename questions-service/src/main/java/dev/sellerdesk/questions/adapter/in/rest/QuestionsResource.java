package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.application.port.in.FindQuestions;
import dev.sellerdesk.questions.application.port.in.OpenQuestion;
import dev.sellerdesk.questions.application.port.in.StartContact;
import dev.sellerdesk.questions.domain.QuestionId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/questions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Questions",
    description = "The cases of a seller, from a customer's question to its resolution")
class QuestionsResource {

  private final OpenQuestion openQuestion;
  private final StartContact startContact;
  private final FindQuestions findQuestions;
  private final Caller caller;
  private final ETags tags;
  private final QuestionAnswers answers;

  QuestionsResource(
      OpenQuestion openQuestion,
      StartContact startContact,
      FindQuestions findQuestions,
      Caller caller,
      ETags tags,
      QuestionAnswers answers) {
    this.answers = answers;
    this.openQuestion = openQuestion;
    this.startContact = startContact;
    this.findQuestions = findQuestions;
    this.caller = caller;
    this.tags = tags;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.WEBSHOP, Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "openQuestion",
      summary = "Hand over a customer's question, or start contact",
      description =
          "The shop passes on what a customer asked about an order (Q-11). An order that has only just been placed may not be known here"
              + " yet; the customer's name then follows. A seller starts contact about an item of one of its orders (Q-23, Q-24), up to two"
              + " years after the order (Q-25).")
  @APIResponseSchema(
      responseCode = "201",
      responseDescription = "The case is open; the seller, or the customer, will be told",
      value = QuestionBody.class)
  @APIResponse(
      responseCode = "409",
      description =
          "No such order of this retailer, or the item is not on it (Q-24); the order is too old (Q-25); no direct messages on this marketplace (Q-57)")
  public Response open(@NotNull @Valid OpenQuestionRequest request) {
    QuestionDetail opened =
        caller.has(Roles.WEBSHOP)
            ? openQuestion.open(request.ofCustomer())
            : startContact.start(request.ofSeller(caller.requireRetailerId(), caller.userId()));
    URI location = URI.create("/questions/" + opened.question().id().value());
    return answers.with(Response.created(location), opened);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE})
  @Operation(
      operationId = "getQuestion",
      summary = "One question",
      description =
          "With its deadlines and what may be done with it. What belongs to another retailer is not there (Q-13).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The question",
      value = QuestionBody.class)
  @APIResponse(responseCode = "304", description = "As the client has it")
  public Response find(@PathParam("id") UUID id) {
    QuestionId questionId = new QuestionId(id);
    QuestionDetail detail =
        answers.seesAllRetailers()
            ? findQuestions.findOfAnyRetailer(questionId)
            : findQuestions.find(questionId, caller.userId());
    return tags.ok(QuestionBody.of(detail), detail.question().version());
  }
}
