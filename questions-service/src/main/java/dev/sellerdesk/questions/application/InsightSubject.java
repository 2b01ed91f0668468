package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.domain.Subject;
import java.util.Optional;

/** A subject that people asked about, and what such questions suggest to work on. */
public record InsightSubject(Subject subject, Optional<Advice> advice) {

  /** What a seller can adjust to prevent questions. */
  public enum Advice {
    PROCESS,
    CONTENT,
    DELIVERY_TIME,
    PRICE
  }
}
