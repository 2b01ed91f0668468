package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.port.out.Notes;
import dev.sellerdesk.questions.domain.Note;
import dev.sellerdesk.questions.domain.QuestionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheNotes implements Notes, PanacheRepositoryBase<NoteEntity, UUID> {

  @Override
  public void add(Note note) {
    persist(new NoteEntity(note));
  }

  @Override
  public List<Note> of(QuestionId questionId, Optional<UUID> after, int limit) {
    return AfterId.of(this, questionId, after, limit).stream().map(NoteEntity::toDomain).toList();
  }
}
