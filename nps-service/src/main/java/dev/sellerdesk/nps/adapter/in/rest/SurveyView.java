package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.SurveyInvitation;
import dev.sellerdesk.nps.domain.ExtraQuestion;
import dev.sellerdesk.nps.domain.SurveyLanguage;
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
    @Schema(description = "The recommendation question in the customer's language (N-03)")
        String recommendation,
    @Schema(description = "The other questions, none of which must be answered (N-04)")
        List<QuestionView> questions,
    @Schema(description = "What the customer may do now") List<AllowedAction> actions) {

  @Schema(name = "SurveyQuestion", description = "A question beside the recommendation question")
  record QuestionView(
      @Schema(examples = "solved") String id,
      @Schema(
              description = "YES_NO, RATING (1 to 5) or TEXT",
              enumeration = {"YES_NO", "RATING", "TEXT"})
          String kind,
      @Schema(description = "In the customer's language", examples = "Was your question solved?")
          String text) {

    static QuestionView of(ExtraQuestion question, SurveyLanguage language) {
      return new QuestionView(question.id(), question.kind().name(), question.text().in(language));
    }
  }

  static SurveyView of(SurveyInvitation survey) {
    return new SurveyView(
        survey.caseNumber(),
        survey.language().code(),
        survey.answered() ? "ANSWERED" : "OPEN",
        survey.expiresAt(),
        survey.questions().recommendation().in(survey.language()),
        survey.questions().others().stream()
            .map(question -> QuestionView.of(question, survey.language()))
            .toList(),
        survey.actions());
  }
}
