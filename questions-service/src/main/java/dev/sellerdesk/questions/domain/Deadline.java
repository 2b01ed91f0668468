package dev.sellerdesk.questions.domain;

import java.time.Instant;

/**
 * Until when the seller should have answered.
 *
 * @param from where the clock started: the oldest unanswered message
 * @param passed true from {@code dueAt} on, that instant included
 */
public record Deadline(String ruleId, Instant from, Instant dueAt, boolean passed) {}
