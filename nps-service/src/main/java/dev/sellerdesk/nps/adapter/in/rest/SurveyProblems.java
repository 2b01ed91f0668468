package dev.sellerdesk.nps.adapter.in.rest;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.GONE;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.PRECONDITION_FAILED;
import static jakarta.ws.rs.core.Response.Status.TOO_MANY_REQUESTS;

import dev.sellerdesk.nps.domain.SurveyException;
import dev.sellerdesk.platform.problem.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.OptionalLong;

/** Refusals of a survey: a page for a person, a problem for a program, with the same status. */
@Provider
class SurveyProblems implements ExceptionMapper<SurveyException> {

  private final SurveyPages pages;
  private final Audience audience;
  private final GuessLimit guesses;

  SurveyProblems(SurveyPages pages, Audience audience, GuessLimit guesses) {
    this.pages = pages;
    this.audience = audience;
    this.guesses = guesses;
  }

  @Override
  public Response toResponse(SurveyException refusal) {
    if (refusal instanceof SurveyException.NotFound) {
      OptionalLong wait = guesses.secondsToWait();
      if (wait.isPresent()) {
        return tooMany(wait.getAsLong());
      }
    }
    if (audience.isPerson()) {
      return pages.refusal(refusal, audience.language());
    }
    String text = String.valueOf(refusal.getMessage());
    String ruleId = refusal.ruleId();
    return switch (refusal) {
      case SurveyException.NotFound _ -> Problems.of(NOT_FOUND, "survey-not-found", text);
      case SurveyException.AlreadyAnswered _ ->
          Problems.of(CONFLICT, "survey-answered", text, ruleId);
      case SurveyException.NotAnswered _ ->
          Problems.of(CONFLICT, "survey-not-answered", text, ruleId);
      case SurveyException.AlreadyCommented _ ->
          Problems.of(CONFLICT, "survey-commented", text, ruleId);
      case SurveyException.Expired _ -> Problems.of(GONE, "survey-expired", text, ruleId);
      case SurveyException.InvalidAnswer e ->
          Problems.invalid("answers." + e.questionId(), "is no answer to this question");
      case SurveyException.SettingsChanged _ ->
          Problems.of(PRECONDITION_FAILED, "stale-version", text);
    };
  }

  private Response tooMany(long seconds) {
    Response answer =
        audience.isPerson()
            ? pages.tooMany(audience.language())
            : Problems.of(TOO_MANY_REQUESTS, "too-many-requests", "Too many requests");
    return Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, seconds).build();
  }
}
