package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.compose.Request;
import dev.sellerdesk.messaging.domain.compose.SavedDraft;
import org.jspecify.annotations.Nullable;

/** A user writes an answer bit by bit; what was written is never lost (M-09). */
public interface WriteDraft {

  SavedDraft read(Key key);

  SavedDraft save(Command command);

  void discard(Key key);

  record Key(QuestionId questionId, String userId) {}

  /**
   * @param basedOn the version the user saw; {@code null} if that does not matter
   */
  record Command(Key key, Request content, @Nullable Long basedOn) {}
}
