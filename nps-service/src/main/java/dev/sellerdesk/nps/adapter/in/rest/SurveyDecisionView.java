package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.DecisionSummary;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "SurveyDecision",
    description = "Whether the customer of a closed case is asked, and why (D9)")
record SurveyDecisionView(
    @Schema(description = "Identity of the survey the decision is about") UUID id,
    @Schema(examples = "1001") String retailerId,
    UUID questionId,
    @Schema(examples = "Q-2026-000123-7") String caseNumber,
    Instant closedAt,
    @Schema(description = "SELLER, PARTNERSERVICE or SYSTEM", examples = "SELLER") String closedBy,
    @Schema(
            description =
                "SCHEDULED: waits until it is due. SENT: in its window. DELAYED: sent after its window. CANCELLED: reopened before."
                    + " NOT_SENT: a rule is against it.",
            enumeration = {"SCHEDULED", "SENT", "DELAYED", "CANCELLED", "NOT_SENT"})
        String decision,
    @Schema(description = "The rule that decided", examples = "N-13") String ruleId,
    @Schema(description = "The reason, for programs", examples = "CUSTOMER_PAUSE")
        String reasonCode,
    @Schema(
            description = "The reason, for people",
            examples = "The customer got a survey too short a time ago.")
        String reason,
    @Schema(description = "When it was decided so") Instant decidedAt,
    @Schema(description = "When the survey is or was to be sent, were nothing against it (N-02)")
        Instant dueAt,
    @Schema(description = "When it was sent") @Nullable Instant sentAt,
    @Schema(description = "The last instant at which it can be answered (N-15)")
        @Nullable Instant expiresAt) {

  static SurveyDecisionView of(DecisionSummary summary) {
    return new SurveyDecisionView(
        summary.surveyId(),
        summary.retailerId(),
        summary.questionId(),
        summary.caseNumber(),
        summary.closedAt(),
        summary.closedBy(),
        summary.decision().outcome().name(),
        summary.decision().reason().ruleId(),
        summary.decision().reason().name(),
        summary.decision().reason().text(),
        summary.decision().decidedAt(),
        summary.dueAt(),
        summary.sentAt(),
        summary.expiresAt());
  }
}
