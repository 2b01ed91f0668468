package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.questions.application.port.in.ChangeInBulk.Action;
import dev.sellerdesk.questions.domain.QuestionId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The same command on many questions")
record BulkRequest(
    @Schema(description = "Up to 100 questions") @NotNull @Size(min = 1, max = 100)
        List<@NotNull UUID> ids,
    @Schema(
            description = "A command, named as in the actions of a question",
            examples = "close",
            enumeration = {
              "close",
              "reopen",
              "waiting-for-customer",
              "no-reply-needed",
              "follow-up",
              "clear-follow-up",
              "partnerservice",
              "assignment",
              "clear-assignment",
              "tags",
              "read"
            })
        @NotBlank
        @Size(max = 40)
        String action,
    @Schema(description = "With close: a note about the closing (Q-33)", nullable = true)
        @Nullable
        @Size(max = 2_000)
        @Pattern(regexp = OpenQuestionRequest.TEXT, message = OpenQuestionRequest.TEXT_MESSAGE)
        String explanation,
    @Schema(description = "With partnerservice: why (Q-20)", nullable = true)
        @Nullable
        @Size(max = 2_000)
        @Pattern(regexp = OpenQuestionRequest.TEXT, message = OpenQuestionRequest.TEXT_MESSAGE)
        String reason,
    @Schema(description = "With follow-up: when (Q-07)", nullable = true) @Nullable Instant at,
    @Schema(description = "With follow-up", nullable = true) @Nullable Boolean keepOnReply,
    @Schema(description = "With assignment: who; you without it", nullable = true)
        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = "^\\S+$", message = "has no spaces")
        String assignee,
    @Schema(description = "With tags: the labels", nullable = true) @Nullable @Size(max = 20)
        List<
                @NotBlank @Size(max = 40)
                @Pattern(
                    regexp = OpenQuestionRequest.LINE,
                    message = OpenQuestionRequest.LINE_MESSAGE)
                String>
            tags) {

  List<QuestionId> questions() {
    return ids.stream().distinct().map(QuestionId::new).toList();
  }

  /** The names of the commands, also as other enumerations are written: CLEAR_FOLLOW_UP. */
  Action toAction(String user) {
    return switch (action.toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "close" -> new Action.Close(explanation == null ? "" : explanation.strip());
      case "reopen" -> new Action.Reopen();
      case "waiting-for-customer" -> new Action.Wait();
      case "no-reply-needed" -> new Action.NeedNoReply();
      case "follow-up" -> new Action.FollowUp(given("at", at), keepOnReply != null && keepOnReply);
      case "clear-follow-up" -> new Action.ClearFollowUp();
      case "partnerservice" -> new Action.Escalate(text("reason", reason));
      case "assignment" -> new Action.Assign(assignee == null ? user : assignee);
      case "clear-assignment" -> new Action.Unassign();
      case "tags" -> new Action.Tag(given("tags", tags).stream().map(String::strip).toList());
      case "read" -> new Action.Read();
      default -> throw ProblemException.badRequest("action", "is no command of a question");
    };
  }

  private static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw ProblemException.badRequest(field, "is needed for this action");
    }
    return value;
  }

  private static String text(String field, @Nullable String value) {
    String text = given(field, value).strip();
    if (text.isEmpty()) {
      throw ProblemException.badRequest(field, "must not be blank");
    }
    return text;
  }
}
