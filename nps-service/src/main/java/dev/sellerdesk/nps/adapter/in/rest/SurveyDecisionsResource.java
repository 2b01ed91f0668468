package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.DecisionSummary;
import dev.sellerdesk.nps.application.port.in.FindSurveyDecisions;
import dev.sellerdesk.nps.domain.QuestionId;
import dev.sellerdesk.platform.rest.Cursors;
import dev.sellerdesk.platform.rest.Page;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
  private final Cursors cursors;
  private final Caller caller;

  SurveyDecisionsResource(FindSurveyDecisions findSurveyDecisions, Cursors cursors, Caller caller) {
    this.findSurveyDecisions = findSurveyDecisions;
    this.cursors = cursors;
    this.caller = caller;
  }

  @Schema(name = "SurveyDecisionPage")
  record DecisionPage(List<SurveyDecisionView> items, @Nullable String nextCursor) {}

  @GET
  @Operation(
      summary = "Why surveys were sent, delayed or not",
      description =
          "The closing handled last comes first. A seller sees the own cases, Partnerservice those of all retailers.")
  @APIResponse(
      responseCode = "200",
      description = "A page of decisions",
      content = @Content(schema = @Schema(implementation = DecisionPage.class)))
  public Response decisions(
      @Parameter(description = "Only about this case") @QueryParam("questionId")
          @Nullable UUID questionId,
      @Parameter(description = "Rows on a page")
          @QueryParam("limit")
          @DefaultValue(Pages.DEFAULT_LIMIT_TEXT)
          @Min(1)
          @Max(Pages.MAX_LIMIT)
          int limit,
      @Parameter(description = "nextCursor of the page before")
          @QueryParam("cursor")
          @Size(max = 500)
          @Nullable String cursor,
      @Context UriInfo uri) {
    String whose = caller.has(Roles.PARTNERSERVICE) ? ALL_RETAILERS : caller.requireRetailerId();
    String scope = "survey-decisions|" + whose + "|" + questionId;
    UUID after = cursor == null ? null : UUID.fromString(cursors.decode(scope, cursor).getFirst());
    List<DecisionSummary> found = find(whose, questionId, after, limit + 1);
    List<DecisionSummary> rows = found.size() > limit ? found.subList(0, limit) : found;
    String next =
        found.size() > limit
            ? cursors.encode(scope, List.of(rows.getLast().surveyId().toString()))
            : null;
    return Pages.response(
        uri, new Page<>(rows.stream().map(SurveyDecisionView::of).toList(), next));
  }

  private List<DecisionSummary> find(
      String whose, @Nullable UUID questionId, @Nullable UUID after, int limit) {
    QuestionId question = questionId == null ? null : new QuestionId(questionId);
    return whose.equals(ALL_RETAILERS)
        ? findSurveyDecisions.ofAllRetailers(question, after, limit)
        : findSurveyDecisions.ofRetailer(whose, question, after, limit);
  }
}
