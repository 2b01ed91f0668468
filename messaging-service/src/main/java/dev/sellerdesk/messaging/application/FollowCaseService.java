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
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.UseCase;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The events of one case come in their order, so what changes a case finds its conversation. When
 * the case's beginning could not be handled it does not, and is put aside with it: handled again,
 * both come in their order once more. Only a closing holds enough to begin with, since a case that
 * a phone call made has no other beginning.
 */
@UseCase
class FollowCaseService
    implements CloseConversation,
        ReopenConversation,
        MergeConversation,
        FollowCustody,
        IdentifyOrder {

  private final ConversationRepository conversations;
  private final Readdressing readdressing;

  FollowCaseService(ConversationRepository conversations, Readdressing readdressing) {
    this.conversations = conversations;
    this.readdressing = readdressing;
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
    change(
        questionId,
        conversation -> {
          conversation.about(order);
          readdressing.lettersOf(conversation);
        });
  }

  private void change(QuestionId questionId, Consumer<Conversation> what) {
    Conversation conversation =
        conversations
            .find(questionId)
            .orElseThrow(() -> new MessagingException.UnknownConversation(questionId));
    what.accept(conversation);
    conversations.save(conversation);
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
