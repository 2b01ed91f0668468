package dev.sellerdesk.shared.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The survey of a closed case is due: messaging mails the invitation, since only it knows the
 * address (N-16).
 *
 * @param language of the survey, {@code nl}, {@code fr} or {@code en} (N-17)
 * @param token the single-use secret of the survey's link
 * @param expiresAt after which the link answers 410 (N-15)
 */
public record SurveyInvitationRequested(
    UUID invitationId,
    UUID questionId,
    String retailerId,
    String caseNumber,
    String orderNumber,
    String customerRef,
    String language,
    String token,
    Instant requestedAt,
    Instant expiresAt)
    implements IntegrationEvent {

  @Override
  public String subject() {
    return questionId.toString();
  }
}
