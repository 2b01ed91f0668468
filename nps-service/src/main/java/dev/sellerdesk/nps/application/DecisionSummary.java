package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.domain.SurveyDecision;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decision about one closing, as lists show it. */
public record DecisionSummary(
    UUID surveyId,
    String retailerId,
    UUID questionId,
    String caseNumber,
    Instant closedAt,
    String closedBy,
    Instant dueAt,
    SurveyDecision decision,
    @Nullable Instant sentAt,
    @Nullable Instant expiresAt) {}
