package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.rest.Csv;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.Insight;
import dev.sellerdesk.questions.application.InsightItem;
import dev.sellerdesk.questions.application.InsightQuery;
import dev.sellerdesk.questions.application.InsightQuery.Order;
import dev.sellerdesk.questions.application.InsightSubject;
import dev.sellerdesk.questions.application.port.in.ReadInsights;
import dev.sellerdesk.questions.domain.QuestionRate;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/insights")
@RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
@Tag(
    name = "Insights",
    description = "What customers ask about, so that questions can be prevented")
class InsightsResource {

  private final ReadInsights insights;
  private final Caller caller;

  InsightsResource(ReadInsights insights, Caller caller) {
    this.insights = insights;
    this.caller = caller;
  }

  /** Which questions to count. */
  static class Parameters {

    @Parameter(
        description = "First day, at most six months ago; without it 28 days up to the last day")
    @QueryParam("from")
    @Nullable LocalDate from;

    @Parameter(description = "Last day; today without it")
    @QueryParam("to")
    @Nullable LocalDate to;

    @Parameter(description = "Only questions about this item", example = "8712345678906")
    @QueryParam("ean")
    @Size(min = 1, max = 20)
    @Pattern(regexp = OpenQuestionRequest.WORD, message = OpenQuestionRequest.WORD_MESSAGE)
    @Nullable String ean;

    @Parameter(description = "Only questions about this subject", example = "DEFECTIVE")
    @QueryParam("subject")
    @Size(min = 1, max = 60)
    @Pattern(regexp = SubjectsResource.CODE, message = "is a code of GET /subjects")
    @Nullable String subject;

    @Parameter(
        description =
            "count: most questions on top; rate: most questions per 100 sold units on top, by the rate that is exceeded with 95 %"
                + " confidence, so that few sales do not mislead")
    @QueryParam("sort")
    @DefaultValue("count")
    @Schema(
        enumeration = {"count", "rate"},
        defaultValue = "count")
    @Nullable String sort;

    InsightQuery toQuery(RetailerId retailer) {
      if (from != null && to != null && to.isBefore(from)) {
        throw ProblemException.badRequest("to", "is not before from");
      }
      return new InsightQuery(
          retailer,
          Optional.ofNullable(from),
          Optional.ofNullable(to),
          Optional.ofNullable(ean),
          Optional.ofNullable(subject).map(SubjectCode::new),
          order());
    }

    private Order order() {
      return switch (String.valueOf(sort)) {
        case "count" -> Order.COUNT;
        case "rate" -> Order.RATE;
        default -> throw ProblemException.badRequest("sort", "is count or rate");
      };
    }
  }

  @Schema(name = "SubjectInsights")
  record SubjectInsights(
      LocalDate from, LocalDate to, TotalBody total, List<SubjectInsightBody> items) {}

  @Schema(name = "ItemInsights")
  record ItemInsights(LocalDate from, LocalDate to, TotalBody total, List<ItemInsightBody> items) {}

  @Schema(name = "InsightTotal")
  record TotalBody(
      long questions,
      long soldUnits,
      @Schema(
              description = "Questions per 100 sold units; null when none was sold",
              nullable = true)
          @Nullable BigDecimal per100) {

    static TotalBody of(QuestionRate rate) {
      return new TotalBody(rate.questions(), rate.soldUnits(), rounded(rate.per100()));
    }
  }

  @Schema(name = "SubjectInsight")
  record SubjectInsightBody(
      String code,
      SubjectsResource.Texts texts,
      @Schema(description = "What such questions suggest to work on (Q-52)", nullable = true)
          InsightSubject.@Nullable Advice advice,
      long questions,
      @Schema(description = "Of all questions, in percent") BigDecimal share,
      @Schema(description = "Questions per 100 sold units", nullable = true)
          @Nullable BigDecimal per100,
      @Schema(description = "What that rate is at least, with 95 % confidence", nullable = true)
          @Nullable BigDecimal per100AtLeast) {

    static SubjectInsightBody of(Insight.Row<InsightSubject> row) {
      SubjectsResource.SubjectBody subject = SubjectsResource.SubjectBody.of(row.about());
      return new SubjectInsightBody(
          subject.code(),
          subject.texts(),
          subject.advice(),
          row.rate().questions(),
          percent(row.share()),
          rounded(row.rate().per100()),
          rounded(row.rate().atLeast()));
    }
  }

  @Schema(name = "ItemInsight")
  record ItemInsightBody(
      String ean,
      @Schema(description = "As it was sold last; null when no sale is known", nullable = true)
          @Nullable String title,
      long questions,
      @Schema(description = "Of all questions about items, in percent") BigDecimal share,
      @Schema(description = "Sold in the same period") long soldUnits,
      @Schema(
              description = "Questions per 100 sold units; null when none was sold",
              nullable = true)
          @Nullable BigDecimal per100,
      @Schema(description = "What that rate is at least, with 95 % confidence", nullable = true)
          @Nullable BigDecimal per100AtLeast) {

    static ItemInsightBody of(Insight.Row<InsightItem> row) {
      return new ItemInsightBody(
          row.about().ean(),
          row.about().title().orElse(null),
          row.rate().questions(),
          percent(row.share()),
          row.rate().soldUnits(),
          rounded(row.rate().per100()),
          rounded(row.rate().atLeast()));
    }
  }

  @GET
  @Path("/subjects")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "subjectInsights",
      summary = "What the questions were about",
      description =
          "Questions by subject (Q-47), each counted on the day it was first asked. Accept: text/csv exports them.")
  @APIResponse(responseCode = "200", description = "The subjects, most questions on top")
  @APIResponse(responseCode = "422", description = "Days that insights do not cover (Q-49)")
  public SubjectInsights subjects(@Valid @BeanParam Parameters parameters) {
    Insight<InsightSubject> found = insights.subjects(query(parameters));
    return new SubjectInsights(
        found.period().from(),
        found.period().to(),
        TotalBody.of(found.total()),
        found.rows().stream().map(SubjectInsightBody::of).toList());
  }

  @GET
  @Path("/subjects")
  @Produces(Csv.WHEN_ASKED)
  @Operation(hidden = true)
  public Response exportSubjects(@Valid @BeanParam Parameters parameters) {
    return export(
        "subjects",
        List.of("code", "text", "questions", "share", "per100", "per100AtLeast"),
        insights.subjects(query(parameters)).rows(),
        row -> {
          SubjectInsightBody body = SubjectInsightBody.of(row);
          return Arrays.asList(
              body.code,
              body.texts.en(),
              body.questions,
              body.share,
              body.per100,
              body.per100AtLeast);
        });
  }

  @GET
  @Path("/items")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "itemInsights",
      summary = "Which items were asked about",
      description =
          "Questions by item, in numbers and per 100 sold units (Q-48, Q-51). Accept: text/csv exports all of them.")
  @APIResponse(responseCode = "200", description = "The items, most questions on top")
  @APIResponse(responseCode = "422", description = "Days that insights do not cover (Q-49)")
  public ItemInsights items(
      @Valid @BeanParam Parameters parameters,
      @Parameter(description = "How many items; an export has all")
          @QueryParam("limit")
          @DefaultValue(Pages.DEFAULT_LIMIT_TEXT)
          @Min(1)
          @Max(Pages.MAX_LIMIT)
          int limit) {
    Insight<InsightItem> found = insights.items(query(parameters));
    return new ItemInsights(
        found.period().from(),
        found.period().to(),
        TotalBody.of(found.total()),
        found.rows().stream().limit(limit).map(ItemInsightBody::of).toList());
  }

  @GET
  @Path("/items")
  @Produces(Csv.WHEN_ASKED)
  @Operation(hidden = true)
  public Response exportItems(@Valid @BeanParam Parameters parameters) {
    return export(
        "items",
        List.of("ean", "title", "questions", "share", "soldUnits", "per100", "per100AtLeast"),
        insights.items(query(parameters)).rows(),
        row -> {
          ItemInsightBody body = ItemInsightBody.of(row);
          return Arrays.asList(
              body.ean,
              body.title,
              body.questions,
              body.share,
              body.soldUnits,
              body.per100,
              body.per100AtLeast);
        });
  }

  private InsightQuery query(Parameters parameters) {
    return parameters.toQuery(new RetailerId(caller.requireRetailerId()));
  }

  private static <T> Response export(
      String name, List<String> header, List<T> rows, Function<T, List<@Nullable Object>> fields) {
    StreamingOutput table =
        out -> {
          try (Csv csv = new Csv(out, header)) {
            rows.forEach(row -> csv.row(fields.apply(row)));
          }
        };
    return Csv.download(name, table);
  }

  private static @Nullable BigDecimal rounded(Optional<Double> value) {
    return value.map(InsightsResource::twoDecimals).orElse(null);
  }

  private static BigDecimal percent(double share) {
    return twoDecimals(share * 100);
  }

  private static BigDecimal twoDecimals(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}
