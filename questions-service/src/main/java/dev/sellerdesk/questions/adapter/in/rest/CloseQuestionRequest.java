package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.questions.application.port.in.CloseQuestion;
import dev.sellerdesk.questions.domain.QuestionId;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How a question was resolved; may be left out")
record CloseQuestionRequest(
    @Schema(
            description = "A note for your colleagues; the customer does not see it (Q-33)",
            examples = "The parcel was found at the neighbours'.")
        @Nullable
        @Size(max = 2_000)
        @Pattern(regexp = "^[^\\x00]*$", message = "holds a character that is no text")
        String explanation) {

  static CloseQuestion.Command toCommand(
      UUID id, @Nullable CloseQuestionRequest request, @Nullable Long expectedVersion) {
    String explanation =
        request == null || request.explanation == null ? "" : request.explanation.strip();
    return new CloseQuestion.Command(new QuestionId(id), explanation, expectedVersion);
  }
}
