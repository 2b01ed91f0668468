package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.SurveyInvitation;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Survey", description = "A survey as the customer who has its link sees it")
record SurveyView(
    @Schema(description = "The case it is about", examples = "Q-2026-000123-7") String caseNumber,
    @Schema(description = "The customer's language", examples = "nl") String language,
    @Schema(
            description = "Whether it waits for an answer",
            enumeration = {"OPEN", "ANSWERED"})
        String status,
    @Schema(description = "The last instant at which it can be answered (N-15)") Instant expiresAt,
    @Schema(description = "What the customer may do now") List<AllowedAction> actions) {

  static SurveyView of(SurveyInvitation survey) {
    return new SurveyView(
        survey.caseNumber(),
        survey.language().code(),
        survey.answered() ? "ANSWERED" : "OPEN",
        survey.expiresAt(),
        survey.actions());
  }
}
