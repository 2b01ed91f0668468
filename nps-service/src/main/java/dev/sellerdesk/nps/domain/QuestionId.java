package dev.sellerdesk.nps.domain;

import java.util.Objects;
import java.util.UUID;

/** Identity of the case that was closed. */
public record QuestionId(UUID value) {

  public QuestionId {
    Objects.requireNonNull(value, "question id");
  }
}
