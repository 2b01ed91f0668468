package dev.sellerdesk.messaging.domain;

import java.time.Instant;

/** Whether the case of a conversation is open, as the questions' events say. */
public sealed interface CaseState {

  /** When it became so. */
  Instant since();

  /** The seller may send. */
  record Open(Instant since) implements CaseState {}

  /** The seller has to reopen first. */
  record Closed(Instant since) implements CaseState {}

  /** A duplicate: it stays closed, and what the customer writes belongs to another case. */
  record Merged(Instant since, QuestionId into) implements CaseState {}
}
