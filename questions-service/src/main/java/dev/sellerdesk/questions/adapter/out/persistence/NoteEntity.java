package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.domain.Note;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.RetailerId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

@Entity
@Immutable
@Table(name = "question_note")
class NoteEntity {

  @Id UUID id;
  @TenantId String retailerId;
  UUID questionId;
  String writtenBy;
  Instant writtenAt;
  String text;

  protected NoteEntity() {}

  NoteEntity(Note note) {
    id = note.id();
    retailerId = note.retailerId().value();
    questionId = note.questionId().value();
    writtenBy = note.writtenBy();
    writtenAt = note.writtenAt();
    text = note.text();
  }

  Note toDomain() {
    return new Note(
        id, new QuestionId(questionId), new RetailerId(retailerId), writtenBy, writtenAt, text);
  }
}
