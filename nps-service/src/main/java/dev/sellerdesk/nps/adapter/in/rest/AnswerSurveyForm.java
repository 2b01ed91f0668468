package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.Score;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the survey page: from the link, from the customer, or nothing. */
record AnswerSurveyForm(String score, String comment) {

  static AnswerSurveyForm of(@Nullable String score, @Nullable String comment) {
    return new AnswerSurveyForm(
        Objects.requireNonNullElse(score, ""), Objects.requireNonNullElse(comment, ""));
  }

  Optional<Score> givenScore() {
    return Score.parse(score);
  }

  Optional<Comment> givenComment() {
    return Comment.parse(comment);
  }
}
