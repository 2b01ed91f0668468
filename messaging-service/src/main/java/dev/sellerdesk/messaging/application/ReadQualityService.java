package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ReadQuality;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.application.port.out.QualityLedger;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.quality.Criterion;
import dev.sellerdesk.messaging.domain.quality.Mark;
import dev.sellerdesk.platform.UseCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@UseCase
class ReadQualityService implements ReadQuality {

  private final ConversationRepository conversations;
  private final QualityLedger ledger;

  ReadQualityService(ConversationRepository conversations, QualityLedger ledger) {
    this.conversations = conversations;
    this.ledger = ledger;
  }

  @Override
  public Map<UUID, Map<Criterion, Mark>> ofConversation(QuestionId questionId) {
    conversations.ofSeller(questionId);
    return ledger.ofConversation(questionId);
  }

  @Override
  public List<QualityCount> ofAccount(String retailerId, Instant from, Instant until) {
    return ledger.counts(retailerId, from, until);
  }
}
