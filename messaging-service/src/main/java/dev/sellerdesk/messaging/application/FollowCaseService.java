package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.CloseConversation;
import dev.sellerdesk.messaging.application.port.in.ReopenConversation;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.domain.CaseState;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.platform.UseCase;

@UseCase
class FollowCaseService implements CloseConversation, ReopenConversation {

  private final ConversationRepository conversations;

  FollowCaseService(ConversationRepository conversations) {
    this.conversations = conversations;
  }

  @Override
  public void close(CloseConversation.Command command) {
    Conversation conversation =
        conversations.find(command.questionId()).orElseGet(() -> openUntil(command));
    conversation.close(command.closedAt());
    conversations.save(conversation);
  }

  @Override
  public void reopen(ReopenConversation.Command command) {
    // Without a conversation there is nothing to unlock: it will begin open.
    conversations
        .find(command.questionId())
        .ifPresent(conversation -> {
          conversation.reopen(command.reopenedAt());
          conversations.save(conversation);
        });
  }

  /** The beginning of the case has not reached us yet, its end has. */
  private static Conversation openUntil(CloseConversation.Command command) {
    return new Conversation(
        command.questionId(),
        command.caseNumber(),
        command.order(),
        command.channel(),
        new CaseState.Open(command.closedAt()));
  }
}
