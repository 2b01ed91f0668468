package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.ExtraQuestion;
import dev.sellerdesk.nps.domain.Score;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands in the fields of the survey page: from the link, from the customer, or nothing.
 *
 * @param answers by question, empty where none was given
 * @param later whether this is the comment after the score
 */
record SurveyFields(String score, String comment, Map<String, String> answers, boolean later) {

  private static final String ANSWER = "answers.";

  static SurveyFields ofLink(String score) {
    return new SurveyFields(score, "", Map.of(), false);
  }

  static SurveyFields of(MultivaluedMap<String, String> form) {
    Map<String, String> answers = new LinkedHashMap<>();
    form.keySet().stream()
        .filter(name -> name.startsWith(ANSWER))
        .forEach(name -> answers.put(name.substring(ANSWER.length()), first(form, name)));
    return new SurveyFields(
        first(form, "score"), first(form, "comment"), answers, form.containsKey("later"));
  }

  Optional<Score> givenScore() {
    return Score.parse(score);
  }

  Optional<Comment> givenComment() {
    return Comment.parse(comment);
  }

  /** Whether what was given, if anything, is an answer to this question. */
  boolean answers(ExtraQuestion question) {
    String given = answers.getOrDefault(question.id(), "");
    return given.isBlank() || question.read(given).isPresent();
  }

  private static String first(MultivaluedMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "");
  }
}
