package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.application.port.out.QuestionTexts;
import dev.sellerdesk.questions.domain.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
class SqlQuestionTexts implements QuestionTexts {

  private final EntityManager entities;

  SqlQuestionTexts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(QuestionId question, String text) {
    entities
        .createNativeQuery("select cast(search_add_text(?1, ?2) as text)", String.class)
        .setParameter(1, question.value())
        .setParameter(2, text.replace("\0", ""))
        .getSingleResult();
  }
}
