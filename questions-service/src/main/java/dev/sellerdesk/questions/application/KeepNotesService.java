package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.KeepNotes;
import dev.sellerdesk.questions.application.port.out.Notes;
import dev.sellerdesk.questions.domain.Activity;
import dev.sellerdesk.questions.domain.Change;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.Note;
import dev.sellerdesk.questions.domain.QuestionId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@UseCase
class KeepNotesService implements KeepNotes {

  private final CaseDesk desk;
  private final SellerView view;
  private final Notes notes;
  private final Ids ids;
  private final Clock clock;

  KeepNotesService(CaseDesk desk, SellerView view, Notes notes, Ids ids, Clock clock) {
    this.desk = desk;
    this.view = view;
    this.notes = notes;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Note add(CaseCall call, String text) {
    CustomerQuestion question =
        desk.change(
            call,
            (noted, terms, now) -> {
              noted.guardNote(terms, now);
              return List.of(Change.quiet(Activity.NOTE_ADDED));
            });
    Note note =
        new Note(
            ids.next(),
            question.id(),
            question.opening().retailerId(),
            call.user(),
            clock.instant(),
            text);
    notes.add(note);
    return note;
  }

  @Override
  public List<Note> of(QuestionId id, Optional<UUID> after, int limit) {
    view.require(id);
    return notes.of(id, after, limit);
  }
}
