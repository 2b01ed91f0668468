package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.rest.PageRequest;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.questions.application.port.in.ExplainDeadlines;
import dev.sellerdesk.questions.application.port.in.FindHistory;
import dev.sellerdesk.questions.application.port.in.KeepNotes;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Custody;
import dev.sellerdesk.questions.domain.ExplainedDeadline;
import dev.sellerdesk.questions.domain.HistoryEntry;
import dev.sellerdesk.questions.domain.Note;
import dev.sellerdesk.questions.domain.Party;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.QuestionStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was done with a question and why. */
@Path("/questions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class TrailResource {

  private final KeepNotes keepNotes;
  private final FindHistory findHistory;
  private final ExplainDeadlines explainDeadlines;
  private final QuestionAnswers answers;
  private final Pages pages;

  TrailResource(
      KeepNotes keepNotes,
      FindHistory findHistory,
      ExplainDeadlines explainDeadlines,
      QuestionAnswers answers,
      Pages pages) {
    this.keepNotes = keepNotes;
    this.findHistory = findHistory;
    this.explainDeadlines = explainDeadlines;
    this.answers = answers;
    this.pages = pages;
  }

  @POST
  @Path("/{id}/notes")
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "addNote",
      summary = "Add a note",
      description =
          "For colleagues only (Q-43): never sent, never translated, and no contact with the customer (Q-35).")
  @APIResponseSchema(responseCode = "201", responseDescription = "The note", value = NoteBody.class)
  public Response addNote(
      @PathParam("id") UUID id,
      @Valid @BeanParam IfMatch ifMatch,
      @NotNull @Valid NoteRequest request) {
    Note note = keepNotes.add(answers.call(id, ifMatch), request.text().strip());
    return Response.status(Response.Status.CREATED).entity(NoteBody.of(note)).build();
  }

  @GET
  @Path("/{id}/notes")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(operationId = "listNotes", summary = "The notes", description = "The oldest first.")
  @APIResponseSchema(responseCode = "200", responseDescription = "A page", value = NotePage.class)
  public Response listNotes(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    String scope = "notes|" + id;
    return pages.of(
        page,
        scope,
        keepNotes.of(new QuestionId(id), after(page, scope), page.limitAndOneMore()),
        NoteBody::of,
        note -> List.of(note.id().toString()));
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE})
  @Operation(
      operationId = "getHistory",
      summary = "Who did what when",
      description =
          "Everything that happened to the question, the oldest first. Lines are added and never changed.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "A page",
      value = HistoryPage.class)
  public Response history(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    String scope = "history|" + id;
    QuestionId question = new QuestionId(id);
    Optional<UUID> after = after(page, scope);
    int limit = page.limitAndOneMore();
    return pages.of(
        page,
        scope,
        answers.seesAllRetailers()
            ? findHistory.ofAnyRetailer(question, after, limit)
            : findHistory.of(question, after, limit),
        HistoryBody::of,
        entry -> List.of(entry.id().toString()));
  }

  @GET
  @Path("/{id}/deadlines")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "explainDeadlines",
      summary = "How its deadlines came about",
      description =
          "Every clock that runs, with the stretches that counted and those that did not, on the calendar that it started with (D1).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The deadlines",
      value = DeadlineList.class)
  public Response deadlines(@PathParam("id") UUID id) {
    return Response.ok(
            new DeadlineList(
                explainDeadlines.of(new QuestionId(id)).stream().map(ExplainedBody::of).toList()))
        .build();
  }

  private Optional<UUID> after(PageRequest page, String scope) {
    return Optional.ofNullable(pages.after(page, scope))
        .map(position -> UUID.fromString(position.getFirst()));
  }

  @Schema(name = "NoteRequest")
  record NoteRequest(
      @Schema(examples = "She prefers to be called after five.")
          @NotBlank
          @Size(max = 5_000)
          @Pattern(regexp = OpenQuestionRequest.TEXT, message = OpenQuestionRequest.TEXT_MESSAGE)
          String text) {}

  @Schema(name = "Note")
  record NoteBody(
      UUID id, @Schema(examples = "seller-1001") String writtenBy, Instant writtenAt, String text) {

    static NoteBody of(Note note) {
      return new NoteBody(note.id(), note.writtenBy(), note.writtenAt(), note.text());
    }
  }

  @Schema(name = "NotePage")
  record NotePage(List<NoteBody> items, @Nullable String nextCursor) {}

  @Schema(name = "HistoryEntry")
  record HistoryBody(
      UUID id,
      Instant at,
      @Schema(description = "On whose side it was done") Party by,
      @Schema(description = "By whom, if by somebody", nullable = true) @Nullable String user,
      Activity what,
      @Schema(description = "What the activity alone does not say", nullable = true)
          @Nullable String detail,
      @Schema(description = "How far the question was afterwards") QuestionStatus status,
      @Schema(description = "Who held it afterwards") Custody.Holder custody) {

    static HistoryBody of(HistoryEntry entry) {
      return new HistoryBody(
          entry.id(),
          entry.at(),
          entry.by().party(),
          entry.by().user().isBlank() ? null : entry.by().user(),
          entry.activity(),
          entry.detail().isBlank() ? null : entry.detail(),
          entry.status(),
          entry.custody());
    }
  }

  @Schema(name = "HistoryPage")
  record HistoryPage(List<HistoryBody> items, @Nullable String nextCursor) {}

  @Schema(name = "DeadlineList")
  record DeadlineList(List<ExplainedBody> items) {}

  @Schema(name = "ExplainedDeadline")
  record ExplainedBody(
      @Schema(description = "The rule that sets it", examples = "Q-05") String ruleId,
      @Schema(description = "Where its clock started, or went on after Partnerservice had it")
          Instant from,
      Instant dueAt,
      boolean passed,
      @Schema(description = "What was counted before Partnerservice had it", examples = "PT0S")
          String before,
      @Schema(description = "The calendar that the clock started with", nullable = true)
          @Nullable String calendarVersion,
      List<ClockResource.StretchBody> stretches) {

    static ExplainedBody of(ExplainedDeadline explained) {
      return new ExplainedBody(
          explained.deadline().ruleId(),
          explained.deadline().from(),
          explained.deadline().dueAt(),
          explained.deadline().passed(),
          explained.before().toString(),
          explained.calendarVersion().orElse(null),
          explained.explanation().stretches().stream().map(ClockResource.StretchBody::of).toList());
    }
  }
}
