package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.HistoryEntry;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The trail of each case (who did what when). Lines are added and never changed. */
public interface CaseHistory {

  void add(HistoryEntry entry);

  /** The oldest first, from after the line {@code after} on, at most so many. */
  List<HistoryEntry> of(QuestionId questionId, Optional<UUID> after, int limit);
}
