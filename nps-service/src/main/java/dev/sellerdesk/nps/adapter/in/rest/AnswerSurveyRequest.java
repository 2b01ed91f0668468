package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.port.in.AnswerSurvey;
import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.SurveyToken;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AnswerSurvey", description = "The customer's answer")
record AnswerSurveyRequest(
    @NotNull
        @Min(Score.LOWEST)
        @Max(Score.HIGHEST)
        @Schema(
            description = "How likely the customer is to recommend the seller (N-03)",
            examples = "9")
        Integer score,
    @Size(max = Comment.LONGEST)
        @Schema(
            description = "What the customer wants to add, plain text",
            examples = "Quick and friendly answer.")
        @Nullable String comment) {

  AnswerSurvey.Command toCommand(SurveyToken token) {
    return new AnswerSurvey.Command(
        token, new Score(score), comment == null ? Comment.NONE : new Comment(comment));
  }
}
