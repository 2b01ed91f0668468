package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.CloseConversation;
import dev.sellerdesk.messaging.application.port.in.FollowCustody;
import dev.sellerdesk.messaging.application.port.in.IdentifyOrder;
import dev.sellerdesk.messaging.application.port.in.MergeConversation;
import dev.sellerdesk.messaging.application.port.in.ReopenConversation;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.domain.CaseState;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.Custody;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.UseCase;
import java.time.Instant;
import java.util.function.Consumer;

@UseCase
class FollowCaseService
    implements CloseConversation,
        ReopenConversation,
        MergeConversation,
        FollowCustody,
        IdentifyOrder {

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
    change(command.questionId(), conversation -> conversation.reopen(command.reopenedAt()));
  }

  @Override
  public void merge(QuestionId questionId, QuestionId into, Instant at) {
    change(questionId, conversation -> conversation.merge(into, at));
  }

  @Override
  public void toPartnerservice(QuestionId questionId, Instant at) {
    change(questionId, conversation -> conversation.toPartnerservice(at));
  }

  @Override
  public void toSeller(QuestionId questionId, Instant at) {
    change(questionId, conversation -> conversation.toSeller(at));
  }

  @Override
  public void identify(QuestionId questionId, OrderKey order) {
    change(questionId, conversation -> conversation.about(order));
  }

  private void change(QuestionId questionId, Consumer<Conversation> what) {
    conversations
        .find(questionId)
        .ifPresent(conversation -> {
          what.accept(conversation);
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
        new CaseState.Open(command.closedAt()),
        Custody.FROM_THE_START);
  }
}
