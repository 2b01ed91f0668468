package dev.sellerdesk.messaging.domain.compose;

import dev.sellerdesk.messaging.domain.Answer;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer that its writer has seen exactly as the customer will get it, and can confirm for a
 * short while (M-15, D4).
 *
 * @param tokenHash the SHA-256 of the token, which nobody keeps
 * @param request fingerprint of what was previewed
 * @param fingerprint SHA-256 of what would be delivered
 */
public record Preview(
    UUID id,
    String retailerId,
    QuestionId questionId,
    String userId,
    String tokenHash,
    String request,
    Optional<UUID> standardMessage,
    Answer answer,
    String fingerprint,
    Instant expiresAt) {

  /** Under which a token is looked up. */
  public static String hashOf(String token) {
    return Fingerprint.of(List.of(token));
  }

  /**
   * @throws MessagingException.PreviewExpired when it is too old, or another user's or
   *     conversation's
   */
  public void requireConfirmableBy(QuestionId question, String user, Instant now) {
    if (!questionId.equals(question) || !userId.equals(user) || !now.isBefore(expiresAt)) {
      throw new MessagingException.PreviewExpired();
    }
  }

  /**
   * @throws MessagingException.PreviewChanged when somebody changed the draft since
   */
  public void requireSame(Request wanted) {
    if (!wanted.fingerprint().equals(request)) {
      throw new MessagingException.PreviewChanged();
    }
  }
}
