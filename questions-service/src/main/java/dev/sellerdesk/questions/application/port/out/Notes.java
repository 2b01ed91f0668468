package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.Note;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notes of cases. */
public interface Notes {

  void add(Note note);

  /** The oldest first, from after the note {@code after} on, at most so many. */
  List<Note> of(QuestionId questionId, Optional<UUID> after, int limit);
}
