package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.compose.SavedDraft;
import java.util.Optional;

/** Where unfinished answers are kept, one per user and conversation (M-09). */
public interface Drafts {

  Optional<SavedDraft> find(QuestionId questionId, String userId);

  /** Keeps the draft and answers it with its new version. */
  SavedDraft save(SavedDraft draft);

  /** Does nothing if there is none. */
  void delete(QuestionId questionId, String userId);
}
