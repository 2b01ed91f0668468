package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.QualityCount;
import dev.sellerdesk.messaging.application.port.in.ReadQuality;
import dev.sellerdesk.messaging.domain.quality.Criterion;
import dev.sellerdesk.messaging.domain.quality.Finding;
import dev.sellerdesk.messaging.domain.quality.Mark;
import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/quality")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Quality",
    description = "Advice on answers, and how they were (M-13, M-28 to M-34, D5)")
class QualityResource {

  private static final ZoneId MARKETPLACE = ZoneId.of("Europe/Amsterdam");
  private static final int DAYS = 28;
  private static final int MOST_DAYS = 366;

  private final ReadQuality readQuality;
  private final Caller caller;
  private final Clock clock;

  QualityResource(ReadQuality readQuality, Caller caller, Clock clock) {
    this.readQuality = readQuality;
    this.caller = caller;
    this.clock = clock;
  }

  @Schema(name = "QualityFinding", description = "One criterion, marked with its reason")
  record FindingView(
      Criterion criterion,
      @Schema(examples = "\"M-30\"") String ruleId,
      Mark mark,
      @Schema(description = "Where it shows in the text the customer gets; null when it is missing")
          @Nullable EvidenceView evidence,
      @Schema(description = "What to do about it; null when it passed")
          @Nullable String suggestion) {

    static FindingView of(Finding finding, String text) {
      return new FindingView(
          finding.criterion(),
          finding.criterion().rule(),
          finding.mark(),
          finding
              .evidence()
              .map(span ->
                  new EvidenceView(
                      span.start(), span.end(), text.substring(span.start(), span.end())))
              .orElse(null),
          finding.suggestion().isEmpty() ? null : finding.suggestion());
    }
  }

  @Schema(name = "QualityEvidence", description = "From start, inclusive, to end, exclusive")
  record EvidenceView(int start, int end, String text) {}

  @Schema(name = "CriterionCount")
  record CountView(Criterion criterion, String ruleId, long pass, long fail, long unsure) {}

  @Schema(name = "UserQuality")
  record UserView(String userId, List<CountView> criteria) {}

  @Schema(name = "AccountQuality")
  record AccountView(
      LocalDate from, LocalDate to, List<CountView> criteria, List<UserView> users) {}

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "getAccountQuality",
      summary = "How the account's answers were marked",
      description = "All users together, and each. The last 28 days, if nothing else is asked for.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "Counts by criterion",
      value = AccountView.class)
  public Response ofAccount(
      @Parameter(description = "First day") @QueryParam("from") @Nullable LocalDate from,
      @Parameter(description = "Last day") @QueryParam("to") @Nullable LocalDate to) {
    LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), MARKETPLACE) : to;
    LocalDate first = from == null ? last.minusDays(DAYS - 1) : from;
    if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
      throw ProblemException.badRequest("from", "is at most a year before to");
    }
    List<QualityCount> counts =
        readQuality.ofAccount(
            caller.requireRetailerId(),
            first.atStartOfDay(MARKETPLACE).toInstant(),
            last.plusDays(1).atStartOfDay(MARKETPLACE).toInstant());
    return Response.ok(
            new AccountView(
                first,
                last,
                criteria(counts, _ -> true),
                counts.stream()
                    .map(QualityCount::userId)
                    .distinct()
                    .sorted()
                    .map(user ->
                        new UserView(user, criteria(counts, count -> count.userId().equals(user))))
                    .toList()))
        .build();
  }

  private static List<CountView> criteria(
      List<QualityCount> counts, Predicate<QualityCount> wanted) {
    Map<Criterion, Map<Mark, Long>> sums =
        counts.stream()
            .filter(wanted)
            .collect(
                Collectors.groupingBy(
                    QualityCount::criterion,
                    Collectors.groupingBy(
                        QualityCount::mark, Collectors.summingLong(QualityCount::count))));
    return Arrays.stream(Criterion.values())
        .filter(sums::containsKey)
        .map(criterion -> count(criterion, sums.getOrDefault(criterion, Map.of())))
        .toList();
  }

  private static CountView count(Criterion criterion, Map<Mark, Long> marks) {
    return new CountView(
        criterion,
        criterion.rule(),
        marks.getOrDefault(Mark.PASS, 0L),
        marks.getOrDefault(Mark.FAIL, 0L),
        marks.getOrDefault(Mark.UNSURE, 0L));
  }
}
