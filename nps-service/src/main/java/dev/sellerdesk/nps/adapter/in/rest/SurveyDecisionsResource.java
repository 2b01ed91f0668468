package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.DecisionSummary;
import dev.sellerdesk.nps.application.port.in.FindSurveyDecisions;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.platform.rest.PageRequest;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why a customer was asked or not. */
@Path("/survey-decisions")
@RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE})
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Survey decisions",
    description = "One decision for each closing of a case, with its rule and reason")
class SurveyDecisionsResource {

  private static final String ALL_RETAILERS = "*";

  private final FindSurveyDecisions findSurveyDecisions;
  private final Pages pages;
  private final Caller caller;

  SurveyDecisionsResource(FindSurveyDecisions findSurveyDecisions, Pages pages, Caller caller) {
    this.findSurveyDecisions = findSurveyDecisions;
    this.pages = pages;
    this.caller = caller;
  }

  @Schema(name = "SurveyDecisionPage")
  record DecisionPage(List<SurveyDecisionView> items, @Nullable String nextCursor) {}

  @GET
  @Operation(
      summary = "Why surveys were sent, delayed or not",
      description =
          "The closing handled last comes first. A seller sees the own cases, Partnerservice those of all retailers.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "A page of decisions",
      value = DecisionPage.class)
  public Response decisions(
      @Parameter(description = "Only about this case") @QueryParam("questionId")
          @Nullable UUID questionId,
      @Valid @BeanParam PageRequest page) {
    String whose = caller.has(Roles.PARTNERSERVICE) ? ALL_RETAILERS : caller.requireRetailerId();
    String scope = "survey-decisions|" + whose + "|" + questionId;
    List<String> after = pages.after(page, scope);
    List<DecisionSummary> found =
        find(
            whose,
            questionId,
            after == null ? null : UUID.fromString(after.getFirst()),
            page.limitAndOneMore());
    return pages.of(
        page,
        scope,
        found,
        SurveyDecisionView::of,
        decision -> List.of(decision.surveyId().toString()));
  }

  private List<DecisionSummary> find(
      String whose, @Nullable UUID questionId, @Nullable UUID after, int limit) {
    QuestionId question = questionId == null ? null : new QuestionId(questionId);
    return whose.equals(ALL_RETAILERS)
        ? findSurveyDecisions.ofAllRetailers(question, after, limit)
        : findSurveyDecisions.ofRetailer(whose, question, after, limit);
  }
}
