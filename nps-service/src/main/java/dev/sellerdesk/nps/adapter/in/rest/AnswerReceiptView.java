package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.port.in.AnswerSurvey;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    name = "AnswerReceipt",
    description = "The answer as it was recorded; it does not change any more (N-14)")
record AnswerReceiptView(
    UUID responseId,
    @Schema(examples = "9") int score,
    @Schema(examples = "nl") String language,
    Instant answeredAt) {

  static AnswerReceiptView of(AnswerSurvey.Receipt receipt) {
    return new AnswerReceiptView(
        receipt.responseId(),
        receipt.score().value(),
        receipt.language().code(),
        receipt.answeredAt());
  }
}
