package dev.sellerdesk.questions.adapter.in.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How a question was resolved; may be left out")
record CloseQuestionRequest(
    @Schema(
            description = "A note for your colleagues; the customer does not see it (Q-33)",
            examples = "The parcel was found at the neighbours'.")
        @Nullable
        @Size(max = 2_000)
        @Pattern(regexp = OpenQuestionRequest.TEXT, message = OpenQuestionRequest.TEXT_MESSAGE)
        String explanation) {

  static String explanation(@Nullable CloseQuestionRequest request) {
    return request == null || request.explanation == null ? "" : request.explanation.strip();
  }
}
