package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.application.QualityCount;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.quality.Criterion;
import dev.sellerdesk.messaging.domain.quality.Finding;
import dev.sellerdesk.messaging.domain.quality.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The marks of sent messages, over time (M-29, D5). */
public interface QualityLedger {

  void keep(Message message, String sentBy, String version, List<Finding> findings);

  /** By message, of one conversation. */
  Map<UUID, Map<Criterion, Mark>> ofConversation(QuestionId questionId);

  /** Counted by user and criterion, of messages sent from {@code from} until {@code until}. */
  List<QualityCount> counts(String retailerId, Instant from, Instant until);
}
