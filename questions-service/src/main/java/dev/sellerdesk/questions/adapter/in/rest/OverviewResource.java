package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.rest.Csv;
import dev.sellerdesk.platform.rest.PageRequest;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.OverviewQuery;
import dev.sellerdesk.questions.application.OverviewQuery.Matching;
import dev.sellerdesk.questions.application.OverviewQuery.Position;
import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.application.port.in.ReadOverview;
import dev.sellerdesk.questions.application.port.in.ReadOverview.Found;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/questions")
@Tag(name = "Questions")
class OverviewResource {

  /** How many rows an export reads at a time. */
  private static final int EXPORTED_AT_ONCE = 500;

  private final ReadOverview overview;
  private final Caller caller;
  private final Pages pages;
  private final QuestionAnswers answers;

  OverviewResource(ReadOverview overview, Caller caller, Pages pages, QuestionAnswers answers) {
    this.overview = overview;
    this.caller = caller;
    this.pages = pages;
    this.answers = answers;
  }

  /** One page of the overview. */
  @Schema(name = "QuestionPage")
  record QuestionPage(List<QuestionBody> items, @Nullable String nextCursor) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE})
  @Operation(
      operationId = "listQuestions",
      summary = "The overview",
      description =
          "Open questions, the oldest first since it has priority (Q-04); a reopened one ranks by when it was reopened. Handled ones begin"
              + " with the last closed. Filters may be combined (Q-58); search finds mistyped names as well (Q-08). A seller sees its own"
              + " and not those that Partnerservice is handling (Q-19), Partnerservice those of all retailers. Accept: text/csv exports"
              + " the whole list.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "A page",
      value = QuestionPage.class)
  public Response list(
      @Valid @BeanParam OverviewParameters parameters,
      @Parameter(
              description =
                  "Partnerservice: only questions of this retailer; needed for a search by words")
          @QueryParam("retailerId")
          @Size(min = 1, max = 40)
          @Pattern(regexp = OpenQuestionRequest.WORD, message = OpenQuestionRequest.WORD_MESSAGE)
          @Nullable String retailerId,
      @Valid @BeanParam PageRequest page) {
    String scope = parameters.scope(caller.retailerId().orElse("*" + retailerId));
    OverviewQuery query =
        continued(query(parameters, retailerId, page.limitAndOneMore()), pages.after(page, scope));
    Found found = find(query);
    return pages.of(
        page,
        scope,
        found.questions(),
        QuestionBody::of,
        row -> place(query.after(row.question(), found.matching())));
  }

  @GET
  @Produces(Csv.WHEN_ASKED)
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE})
  @Operation(hidden = true)
  public Response export(
      @Valid @BeanParam OverviewParameters parameters,
      @QueryParam("retailerId")
          @Size(min = 1, max = 40)
          @Pattern(regexp = OpenQuestionRequest.WORD, message = OpenQuestionRequest.WORD_MESSAGE)
          @Nullable String retailerId) {
    OverviewQuery query = query(parameters, retailerId, EXPORTED_AT_ONCE);
    StreamingOutput rows =
        out -> {
          try (Csv csv = new Csv(out, QuestionCsv.HEADER)) {
            OverviewQuery portion = query;
            List<QuestionDetail> questions;
            do {
              Found found = find(portion);
              questions = found.questions();
              questions.forEach(question -> csv.row(QuestionCsv.row(question)));
              if (!questions.isEmpty()) {
                portion = portion.after(questions.getLast().question(), found.matching());
              }
            } while (questions.size() == EXPORTED_AT_ONCE);
          }
        };
    return Csv.download("questions", rows);
  }

  private Found find(OverviewQuery query) {
    return answers.seesAllRetailers()
        ? overview.findForPartnerservice(query)
        : overview.find(query);
  }

  private OverviewQuery query(
      OverviewParameters parameters, @Nullable String retailerId, int limit) {
    RetailerId whose = whose(retailerId);
    OverviewQuery query =
        new OverviewQuery(whose, parameters.toFilter(), limit, null, Matching.AS_WRITTEN);
    if (whose == null && query.filter().hasWords()) {
      throw ProblemException.badRequest(
          "retailerId", "is needed to search by words; numbers are found among all retailers");
    }
    return query;
  }

  private @Nullable RetailerId whose(@Nullable String retailerId) {
    if (answers.seesAllRetailers()) {
      return retailerId == null ? null : new RetailerId(retailerId);
    }
    if (retailerId != null) {
      throw ProblemException.badRequest(
          "retailerId", "is for Partnerservice; you see your own questions");
    }
    return new RetailerId(caller.requireRetailerId());
  }

  private static List<String> place(OverviewQuery next) {
    Position after = Objects.requireNonNull(next.after());
    return List.of(after.at().toString(), after.caseNumber(), next.matching().name());
  }

  private static OverviewQuery continued(OverviewQuery first, @Nullable List<String> place) {
    return place == null
        ? first
        : new OverviewQuery(
            first.retailer(),
            first.filter(),
            first.limit(),
            new Position(Instant.parse(place.get(0)), place.get(1)),
            Matching.valueOf(place.get(2)));
  }
}
