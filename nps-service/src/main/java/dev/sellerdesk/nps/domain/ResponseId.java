package dev.sellerdesk.nps.domain;

import java.util.Objects;
import java.util.UUID;

/** Identity of the answer to a survey. */
public record ResponseId(UUID value) {

  public ResponseId {
    Objects.requireNonNull(value, "response id");
  }
}
