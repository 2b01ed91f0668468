package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.WriteDraft;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.application.port.out.Drafts;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.compose.SavedDraft;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.util.Optional;

@UseCase
class DraftService implements WriteDraft {

  private final ConversationRepository conversations;
  private final Drafts drafts;
  private final Clock clock;

  DraftService(ConversationRepository conversations, Drafts drafts, Clock clock) {
    this.conversations = conversations;
    this.drafts = drafts;
    this.clock = clock;
  }

  @Override
  public SavedDraft read(Key key) {
    conversation(key.questionId());
    return drafts
        .find(key.questionId(), key.userId())
        .orElseThrow(MessagingException.UnknownDraft::new);
  }

  @Override
  public SavedDraft save(Command command) {
    Conversation conversation = conversation(command.key().questionId());
    conversation.requireOpen();
    Optional<SavedDraft> before = drafts.find(command.key().questionId(), command.key().userId());
    long version = before.map(SavedDraft::version).orElse(0L);
    if (command.basedOn() != null && command.basedOn() != version) {
      throw new MessagingException.StaleVersion();
    }
    return drafts.save(
        new SavedDraft(
            conversation.id(),
            conversation.order().retailerId(),
            command.key().userId(),
            command.content(),
            clock.instant(),
            version));
  }

  @Override
  public void discard(Key key) {
    conversation(key.questionId());
    drafts.delete(key.questionId(), key.userId());
  }

  private Conversation conversation(QuestionId id) {
    return conversations.ofSeller(id);
  }
}
