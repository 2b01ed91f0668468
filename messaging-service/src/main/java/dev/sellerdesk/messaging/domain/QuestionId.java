package dev.sellerdesk.messaging.domain;

import java.util.Objects;
import java.util.UUID;

/** The case a conversation belongs to; also the conversation's own identity. */
public record QuestionId(UUID value) {

  public QuestionId {
    Objects.requireNonNull(value, "question id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
