package dev.sellerdesk.platform.sample;

import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.platform.outbox.Outbox;
import dev.sellerdesk.shared.event.QuestionReopened;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A use case as services have them. */
@UseCase
class Notes implements PanacheRepositoryBase<NoteEntity, UUID> {

  private final Ids ids;
  private final Outbox outbox;
  private final Clock clock;

  Notes(Ids ids, Outbox outbox, Clock clock) {
    this.ids = ids;
    this.outbox = outbox;
    this.clock = clock;
  }

  NoteEntity write(String text) {
    NoteEntity note = new NoteEntity();
    note.id = ids.next();
    note.text = text;
    persist(note);
    outbox.append(new QuestionReopened(note.id, "1001", "Q-1", "O-1", "SELLER", clock.instant()));
    if (text.equals("fail")) {
      throw new IllegalStateException("after the outbox was told");
    }
    return note;
  }

  Optional<NoteEntity> one(UUID id) {
    return findByIdOptional(id);
  }

  List<NoteEntity> every() {
    return listAll();
  }
}
