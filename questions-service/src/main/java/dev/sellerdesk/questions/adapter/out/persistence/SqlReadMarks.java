package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.port.out.ReadMarks;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import dev.sellerdesk.questions.domain.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** One row per case and user; two reads at once end with the further one. */
@ApplicationScoped
class SqlReadMarks implements ReadMarks {

  private static final String MARK =
      "insert into question_read (question_id, retailer_id, user_id, messages)"
          + " values (:question, :retailer, :user, :messages)"
          + " on conflict (question_id, user_id)"
          + " do update set messages = greatest(question_read.messages, excluded.messages)";
  private static final String READ =
      "select coalesce(max(messages), 0) from question_read"
          + " where question_id = :question and user_id = :user";

  private final EntityManager entities;

  SqlReadMarks(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void mark(CustomerQuestion question, String user, int messages) {
    entities
        .createNativeQuery(MARK)
        .setParameter("question", question.id().value())
        .setParameter("retailer", question.opening().retailerId().value())
        .setParameter("user", user)
        .setParameter("messages", messages)
        .executeUpdate();
  }

  @Override
  public int readBy(QuestionId questionId, String user) {
    return ((Number)
            entities
                .createNativeQuery(READ)
                .setParameter("question", questionId.value())
                .setParameter("user", user)
                .getSingleResult())
        .intValue();
  }
}
