package dev.sellerdesk.questions.application;

import dev.sellerdesk.questions.domain.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * What every command on a case says: to which case, on which state of it, and who says it.
 *
 * @param expectedVersion what they have read; {@code null} when it does not matter
 * @param user as the identity provider names them
 */
public record CaseCall(QuestionId questionId, @Nullable Long expectedVersion, String user) {}
