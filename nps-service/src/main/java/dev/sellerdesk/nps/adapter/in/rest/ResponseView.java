package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.GivenScore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SurveyResponse", description = "One customer's answer")
record ResponseView(
    UUID id,
    @Schema(description = "The case it is about") UUID questionId,
    @Schema(examples = "Q-2026-000123-7") String caseNumber,
    @Schema(description = "Null after the customer was erased", examples = "A2K8290LP8")
        @Nullable String orderNumber,
    @Schema(description = "0 to 10", examples = "9") int score,
    @Schema(
            description = "PROMOTER (9, 10), PASSIVE (7, 8) or DETRACTOR (0 to 6)",
            examples = "PROMOTER")
        String group,
    @Nullable String comment,
    @Schema(description = "What the customer added later (N-14)") @Nullable String laterComment,
    @Schema(
            description = "Answers to the other questions by their id (N-04)",
            examples = "{\"solved\": \"YES\", \"friendliness\": \"5\"}")
        Map<String, String> answers,
    @Schema(description = "Subject of the case", examples = "WHERE_IS_MY_ORDER")
        @Nullable String subjectCode,
    @Schema(description = "EMAIL, DM or PHONE", examples = "EMAIL") String channel,
    @Schema(examples = "nl") String language,
    @Schema(
            description = "The seller's user who last wrote before the survey; empty when unknown",
            examples = "seller-1001")
        String agent,
    Instant answeredAt) {

  static ResponseView of(GivenScore given) {
    return new ResponseView(
        given.responseId(),
        given.questionId(),
        given.caseNumber(),
        given.orderNumber(),
        given.score().value(),
        given.score().group().name(),
        given.comment(),
        given.addition(),
        given.answers(),
        given.subjectCode(),
        given.channel(),
        given.language(),
        given.agent(),
        given.answeredAt());
  }
}
