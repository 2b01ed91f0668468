package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.HistoryEntry;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who did what when with a question; the oldest first. */
public interface FindHistory {

  /** Of one of the caller's own questions, from after the line {@code after} on. */
  List<HistoryEntry> of(QuestionId id, Optional<UUID> after, int limit);

  /** Of a question of whatever retailer, for Partnerservice. */
  List<HistoryEntry> ofAnyRetailer(QuestionId id, Optional<UUID> after, int limit);
}
