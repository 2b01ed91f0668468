package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.QualityCount;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.quality.Criterion;
import dev.sellerdesk.messaging.domain.quality.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How good answers were: in a conversation, and of an account's users over time (M-29, D5). */
public interface ReadQuality {

  /** By message. */
  Map<UUID, Map<Criterion, Mark>> ofConversation(QuestionId questionId);

  /** From {@code from} until {@code until}, exclusive. */
  List<QualityCount> ofAccount(String retailerId, Instant from, Instant until);
}
