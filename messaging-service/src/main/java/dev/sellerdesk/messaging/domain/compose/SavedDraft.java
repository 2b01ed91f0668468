package dev.sellerdesk.messaging.domain.compose;

import dev.sellerdesk.messaging.domain.QuestionId;
import java.time.Instant;

/**
 * What a user has written so far in a conversation (M-09).
 *
 * @param version counts the changes; 0 before the first
 */
public record SavedDraft(
    QuestionId questionId,
    String retailerId,
    String userId,
    Request content,
    Instant savedAt,
    long version) {}
