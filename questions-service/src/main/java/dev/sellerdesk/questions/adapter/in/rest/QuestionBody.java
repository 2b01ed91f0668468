package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.domain.Awaiting;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.Custody;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.CustomerQuestion.Opening;
import dev.sellerdesk.questions.domain.CustomerQuestion.Progress;
import dev.sellerdesk.questions.domain.Deadline;
import dev.sellerdesk.questions.domain.Initiator;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.OrderFacts;
import dev.sellerdesk.questions.domain.QuestionState;
import dev.sellerdesk.questions.domain.QuestionStatus;
import dev.sellerdesk.questions.domain.ResponseClock;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Question", description = "A case as it is at this moment")
record QuestionBody(
    UUID id,
    @Schema(
            description = "The number for people; the last digit checks the others",
            examples = "Q-2026-000123-7")
        String caseNumber,
    @Schema(examples = "1001") String retailerId,
    @Schema(examples = "A2K8290LP8") String orderNumber,
    @Schema(
            description = "null until the order is known",
            examples = "Erika Jansen",
            nullable = true)
        @Nullable String customerName,
    SubjectBody subject,
    @Schema(description = "null when the question is about the whole order", nullable = true)
        @Nullable ItemBody item,
    Channel channel,
    Initiator initiator,
    QuestionStatus status,
    @Schema(description = "Who works on it (Q-22)") Custody.Holder custody,
    @Schema(description = "Whose word it is waiting for (Q-06)") Awaiting.Party awaiting,
    Instant openedAt,
    @Schema(description = "Its place in the lists: when it was opened, or reopened last (Q-04)")
        Instant rankedAt,
    @Schema(
            description = "The oldest unanswered message of the customer; null when there is none",
            nullable = true)
        @Nullable Instant awaitingSince,
    Instant lastMessageAt,
    @Schema(
            description =
                "When the seller wants to come back to it (Q-07); in the past when that is due",
            nullable = true)
        @Nullable Instant followUpAt,
    @Schema(description = "When Partnerservice forwarded it last (Q-15)", nullable = true)
        @Nullable Instant forwardedAt,
    @Schema(description = "How often it went back because nobody responded in time (Q-17)")
        int returns,
    @Schema(description = "For Partnerservice: how it got the question", nullable = true)
        @Nullable HandoverBody handover,
    @Schema(nullable = true) @Nullable Instant closedAt,
    @Schema(description = "The seller's own note about the closing (Q-33)", nullable = true)
        @Nullable String explanation,
    @Schema(description = "Open for a long time (Q-05)") boolean openLong,
    @Schema(description = "Messages of the customer that nobody at the seller has read (Q-59)")
        int unread,
    @Schema(description = "Messages that you have not read; null in lists", nullable = true)
        @Nullable Integer unreadForYou,
    @Schema(description = "The user who works on it", nullable = true, examples = "seller-1001")
        @Nullable String assignee,
    @Schema(description = "The seller's own labels") List<String> tags,
    @Schema(description = "The question that goes on instead of this duplicate", nullable = true)
        @Nullable UUID mergedInto,
    @Schema(description = "What to think of before closing (Q-34)") List<WarningBody> warnings,
    @Schema(description = "The clocks that run now; GET /clock/explain shows how each comes about")
        List<DeadlineBody> deadlines,
    @Schema(description = "What you may do with it, and why not (D2)") List<ActionBody> actions) {

  @Schema(name = "QuestionSubject")
  record SubjectBody(
      @Schema(examples = "WHERE_IS_MY_ORDER") String code,
      @Schema(
              description = "In English; GET /subjects has all languages",
              examples = "Where is my order?")
          String text) {}

  @Schema(name = "QuestionItem")
  record ItemBody(
      @Schema(examples = "8712345678906") String ean,
      @Schema(
              description = "null until the order is known",
              examples = "Lawnmower X",
              nullable = true)
          @Nullable String title) {}

  @Schema(name = "QuestionHandover")
  record HandoverBody(
      Instant at,
      Custody.Handover how,
      @Schema(description = "In the seller's words", nullable = true) @Nullable String reason) {}

  @Schema(name = "QuestionWarning")
  record WarningBody(
      @Schema(examples = "Q-34") String ruleId,
      @Schema(examples = "The customer's last message has no answer yet.") String message) {}

  @Schema(name = "Deadline", description = "Until when the seller should have answered")
  record DeadlineBody(
      @Schema(description = "The rule that sets it", examples = "Q-05") String ruleId,
      @Schema(description = "Where its clock started") Instant from,
      Instant dueAt,
      @Schema(description = "true from dueAt on") boolean passed) {

    static DeadlineBody of(Deadline deadline) {
      return new DeadlineBody(
          deadline.ruleId(), deadline.from(), deadline.dueAt(), deadline.passed());
    }
  }

  @Schema(name = "Action", description = "Something that can be done with the resource")
  record ActionBody(
      @Schema(description = "The command", examples = "close") String name,
      boolean allowed,
      @Schema(description = "The rule in the way", examples = "Q-35", nullable = true)
          @Nullable String ruleId,
      @Schema(description = "Why not, in a sentence", nullable = true) @Nullable String reason,
      @Schema(
              description = "The last instant at which it is possible, if there is an end",
              nullable = true)
          @Nullable Instant availableUntil) {

    static ActionBody of(AllowedAction action) {
      return new ActionBody(
          action.name(),
          action.allowed(),
          action.ruleId(),
          action.reason(),
          action.availableUntil());
    }
  }

  static QuestionBody of(QuestionDetail detail) {
    CustomerQuestion question = detail.question();
    Opening opening = question.opening();
    Progress progress = question.progress();
    return new QuestionBody(
        question.id().value(),
        opening.caseNumber().toString(),
        opening.retailerId().value(),
        opening.orderNumber().value(),
        progress.order().known().map(OrderFacts.Known::customerName).orElse(null),
        new SubjectBody(detail.subject().code().value(), detail.subject().en()),
        item(progress.matter()),
        opening.channel(),
        opening.initiator(),
        progress.state().status(),
        progress.custody().holder(),
        progress.custody().holder() == Custody.Holder.PARTNERSERVICE
            ? Awaiting.Party.PARTNERSERVICE
            : progress.awaiting().party(),
        progress.milestones().openedAt(),
        progress.milestones().rankedAt(),
        progress.awaiting().sellerSince().orElse(null),
        progress.milestones().lastMessageAt(),
        progress.state().followUpAt().orElse(null),
        progress.forwardings().last().orElse(null),
        progress.forwardings().returns(),
        handover(progress.custody()),
        progress.state().closedAt().orElse(null),
        explanation(progress.state()),
        detail.deadlines().stream()
            .anyMatch(
                deadline -> deadline.ruleId().equals(ResponseClock.OPEN_LONG) && deadline.passed()),
        progress.unread().count(),
        detail.unreadByUser().orElse(null),
        progress.workplace().assignee().orElse(null),
        progress.workplace().tags(),
        progress.state() instanceof QuestionState.Merged merged ? merged.into().value() : null,
        warnings(progress),
        detail.deadlines().stream().map(DeadlineBody::of).toList(),
        detail.actions().stream().map(ActionBody::of).toList());
  }

  private static @Nullable ItemBody item(Matter matter) {
    return switch (matter) {
      case Matter.WholeOrder() -> null;
      case Matter.Item(String ean, _) -> new ItemBody(ean, matter.itemTitle().orElse(null));
    };
  }

  private static @Nullable HandoverBody handover(Custody custody) {
    return custody
            instanceof
            Custody.WithPartnerservice(Instant since, Custody.Handover how, String reason)
        ? new HandoverBody(since, how, reason.isBlank() ? null : reason)
        : null;
  }

  private static List<WarningBody> warnings(Progress progress) {
    boolean unanswered =
        progress.awaiting() instanceof Awaiting.Seller && progress.contact().made();
    return unanswered && !progress.state().closed()
        ? List.of(new WarningBody("Q-34", "The customer's last message has no answer yet."))
        : List.of();
  }

  private static @Nullable String explanation(QuestionState state) {
    return state instanceof QuestionState.Closed closed && !closed.explanation().isBlank()
        ? closed.explanation()
        : null;
  }
}
