package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class InMemoryConversations implements ConversationRepository {

  private final Map<QuestionId, Conversation> all = new HashMap<>();

  @Override
  public Optional<Conversation> find(QuestionId id) {
    return Optional.ofNullable(all.get(id)).map(InMemoryConversations::copy);
  }

  @Override
  public void save(Conversation conversation) {
    all.put(conversation.id(), copy(conversation));
  }

  int size() {
    return all.size();
  }

  private static Conversation copy(Conversation c) {
    return new Conversation(c.id(), c.caseNumber(), c.order(), c.channel(), c.state(), c.custody());
  }
}
