package dev.sellerdesk.questions.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What colleagues tell each other about a case. It is never sent, never translated, and no
 * contact with the customer.
 *
 * @param writtenBy as the identity provider names them
 */
public record Note(
    UUID id,
    QuestionId questionId,
    RetailerId retailerId,
    String writtenBy,
    Instant writtenAt,
    String text) {}
