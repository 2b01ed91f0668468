package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.domain.CaseState;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "Conversation",
    description = "What a conversation is about, and whether one may write in it")
record ConversationView(
    UUID questionId,
    @Schema(examples = "\"Q-2026-000123-7\"") String caseNumber,
    @Schema(examples = "\"A2K8290LP8\"") String orderNumber,
    Channel channel,
    @Schema(description = "Whether the case is open") Status status,
    @Schema(description = "What you may do, and why not (D2)") List<ActionView> actions) {

  @Schema(name = "ConversationStatus")
  enum Status {
    OPEN,
    CLOSED
  }

  @Schema(name = "ConversationAction")
  record ActionView(
      @Schema(examples = "\"send-message\"") String name,
      boolean allowed,
      @Schema(description = "The rule that decides", examples = "\"Q-39\"") @Nullable String ruleId,
      @Nullable String reason,
      @Nullable Instant availableUntil) {

    static ActionView of(AllowedAction action) {
      return new ActionView(
          action.name(),
          action.allowed(),
          action.ruleId(),
          action.reason(),
          action.availableUntil());
    }
  }

  static ConversationView of(Conversation conversation, boolean filesInDirectMessages) {
    return new ConversationView(
        conversation.id().value(),
        conversation.caseNumber(),
        conversation.order().orderNumber(),
        conversation.channel(),
        switch (conversation.state()) {
          case CaseState.Open _ -> Status.OPEN;
          case CaseState.Closed _, CaseState.Merged _ -> Status.CLOSED;
        },
        List.of(
            ActionView.of(conversation.sending()),
            ActionView.of(conversation.attaching(filesInDirectMessages))));
  }
}
