package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.platform.tenancy.RetailerScope;
import dev.sellerdesk.questions.adapter.in.rest.SummaryResource.SummaryBody;
import dev.sellerdesk.questions.application.ChangeFeed.Change;
import dev.sellerdesk.questions.application.ChangeFeed.Changes;
import dev.sellerdesk.questions.application.ChangeFeed.Place;
import dev.sellerdesk.questions.application.port.in.FollowChanges;
import dev.sellerdesk.questions.application.port.in.ReadSummary;
import dev.sellerdesk.questions.domain.Awaiting;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionStatus;
import dev.sellerdesk.questions.domain.RetailerId;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/questions/stream")
@Tag(name = "Questions")
class StreamResource {

  private final FollowChanges changes;
  private final ReadSummary summary;
  private final ChangeBell bell;
  private final RetailerScope scope;
  private final Caller caller;
  private final Duration heartbeat;
  private final InstantSource realTime = InstantSource.system();

  StreamResource(
      FollowChanges changes,
      ReadSummary summary,
      ChangeBell bell,
      RetailerScope scope,
      Caller caller,
      @ConfigProperty(name = "sellerdesk.questions.stream.heartbeat", defaultValue = "PT15S")
          Duration heartbeat) {
    this.changes = changes;
    this.summary = summary;
    this.bell = bell;
    this.scope = scope;
    this.caller = caller;
    this.heartbeat = heartbeat;
  }

  @Schema(name = "QuestionChanged", description = "Data of the event question-changed")
  record ChangedBody(
      UUID id,
      @Schema(examples = "Q-2026-000123-7") String caseNumber,
      QuestionStatus status,
      Awaiting.Party awaiting,
      int unread,
      Instant lastMessageAt) {

    static ChangedBody of(CustomerQuestion question) {
      return new ChangedBody(
          question.id().value(),
          question.opening().caseNumber().toString(),
          question.state().status(),
          question.awaiting().party(),
          question.progress().unread().count(),
          question.progress().milestones().lastMessageAt());
    }
  }

  @Schema(name = "QuestionGone", description = "Data of the event question-gone")
  record GoneBody(UUID id) {}

  /** Where one stream is. It is asked for the next portion when the last one has been sent. */
  private static final class Reader {
    final Sse sse;
    final RetailerId retailer;
    final boolean resumed;
    Place place;
    boolean begins = true;
    CompletableFuture<@Nullable Void> rung = CompletableFuture.completedFuture(null);

    Reader(Sse sse, RetailerId retailer, Place place, boolean resumed) {
      this.sse = sse;
      this.retailer = retailer;
      this.place = place;
      this.resumed = resumed;
    }
  }

  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "streamQuestions",
      summary = "Follow your questions live",
      description =
          "Server-sent events: question-changed (as it is now), question-gone (Partnerservice has it now, or it is no more, Q-18), summary"
              + " (the counts of GET /summary, first and after changes) and reset (you were away for too long: read your lists again)."
              + " Give the id of the last event as Last-Event-ID to go on from there, at any replica, within 24 hours; a question that"
              + " changed often meanwhile is told once.")
  @APIResponse(responseCode = "200", description = "Events without end")
  public Multi<OutboundSseEvent> stream(
      @Parameter(description = "The id of the last event that you have")
          @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
          @Size(max = 60)
          @Nullable String lastEventId,
      @Context Sse sse) {
    RetailerId retailer = new RetailerId(caller.requireRetailerId());
    Reader reader = reader(retailer, lastEventId, sse);
    return Multi.createBy()
        .repeating()
        .uni(() -> portion(reader))
        .indefinitely()
        .onItem()
        .disjoint();
  }

  private Reader reader(RetailerId retailer, @Nullable String lastEventId, Sse sse) {
    if (lastEventId == null || lastEventId.isBlank()) {
      return new Reader(sse, retailer, changes.end(), true);
    }
    StreamPlace last = StreamPlace.parse(lastEventId);
    return last.resumableAt(realTime.instant())
        ? new Reader(sse, retailer, last.place(), true)
        : new Reader(sse, retailer, changes.end(), false);
  }

  private Uni<List<OutboundSseEvent>> portion(Reader reader) {
    return Uni.createFrom()
        .completionStage(reader.rung)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(_ -> scope.call(reader.retailer.value(), () -> events(reader)));
  }

  /** Listens first and looks then, so that nothing falls between. */
  private List<OutboundSseEvent> events(Reader reader) {
    CompletableFuture<@Nullable Void> rung = bell.listen(reader.retailer, heartbeat);
    Changes found = changes.of(reader.retailer, reader.place);
    List<OutboundSseEvent> events = new ArrayList<>();
    found.changes().forEach(change -> events.add(event(reader.sse, change)));
    reader.place = found.upTo();
    if (reader.begins && !reader.resumed) {
      events.add(named(reader.sse, "reset", Map.of(), reader.place));
    }
    if (reader.begins || !events.isEmpty()) {
      events.add(
          named(reader.sse, "summary", SummaryBody.of(summary.of(reader.retailer)), reader.place));
    } else {
      // A comment keeps the way open and shows who has left.
      events.add(reader.sse.newEventBuilder().comment("still here").build());
    }
    reader.begins = false;
    // After a full portion the next one is there already; an empty one waits for the bell.
    reader.rung = found.changes().isEmpty() ? rung : CompletableFuture.completedFuture(null);
    return events;
  }

  private OutboundSseEvent event(Sse sse, Change change) {
    return change
        .question()
        .map(question -> named(sse, "question-changed", ChangedBody.of(question), change.place()))
        .orElseGet(
            () -> named(sse, "question-gone", new GoneBody(change.id().value()), change.place()));
  }

  private OutboundSseEvent named(Sse sse, String name, Object data, Place place) {
    return sse.newEventBuilder()
        .name(name)
        .id(new StreamPlace(place, realTime.instant()).toString())
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(data)
        .build();
  }
}
