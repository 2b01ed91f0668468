package dev.sellerdesk.platform.sample;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.UUID;

/** A use case that crosses retailers. */
@UseCase
@AcrossRetailers
class AllNotes implements PanacheRepositoryBase<NoteEntity, UUID> {

  private final Ids ids;

  AllNotes(Ids ids) {
    this.ids = ids;
  }

  long number() {
    return count();
  }

  NoteEntity writeFor(String retailerId, String text) {
    NoteEntity note = new NoteEntity();
    note.id = ids.next();
    note.retailerId = retailerId;
    note.text = text;
    persist(note);
    return note;
  }
}
