package dev.sellerdesk.questions.domain;

import java.util.Objects;
import java.util.UUID;

/** Identity of a case between machines; people use the {@link CaseNumber}. */
public record QuestionId(UUID value) {

  public QuestionId {
    Objects.requireNonNull(value, "question id");
  }
}
