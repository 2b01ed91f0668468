package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.port.in.AnswerSurvey;
import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.QuestionSet;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.SurveyToken;
import dev.sellerdesk.platform.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
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
    @Size(max = QuestionSet.MOST_OTHERS)
        @Schema(
            description =
                "Answers to the other questions by their id (N-04): true or false (or YES, NO), 1 to 5, or text",
            examples = "{\"solved\": true, \"friendliness\": 5}")
        @Nullable Map<String, Object> answers,
    @Size(max = Comment.LONGEST)
        @Schema(
            description = "What the customer wants to add, plain text",
            examples = "Quick and friendly answer.")
        @Nullable String comment) {

  AnswerSurvey.Command toCommand(SurveyToken token) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (answers != null) {
      answers.forEach((question, answer) -> texts.put(question, text(question, answer)));
    }
    return new AnswerSurvey.Command(
        token, new Score(score), comment == null ? Comment.NONE : new Comment(comment), texts);
  }

  private static String text(String question, @Nullable Object answer) {
    return switch (answer) {
      case null -> "";
      case Boolean yes -> yes ? "YES" : "NO";
      case Integer number -> number.toString();
      case String written -> written;
      default ->
          throw ProblemException.badRequest("answers." + question, "is no answer to this question");
    };
  }
}
