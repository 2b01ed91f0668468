package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.CaseCall;
import dev.sellerdesk.questions.domain.Note;
import dev.sellerdesk.questions.domain.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What colleagues at the seller tell each other about a question. */
public interface KeepNotes {

  /** Adds a note; it is no contact with the customer and is never sent. */
  Note add(CaseCall call, String text);

  /** The oldest first, from after the note {@code after} on. */
  List<Note> of(QuestionId id, Optional<UUID> after, int limit);
}
