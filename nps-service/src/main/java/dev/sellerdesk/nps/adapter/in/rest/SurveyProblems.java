package dev.sellerdesk.nps.adapter.in.rest;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.GONE;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import dev.sellerdesk.nps.domain.SurveyException;
import dev.sellerdesk.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Refusals of a survey: a page for a person, a problem for a program, with the same status. */
@Provider
class SurveyProblems implements ExceptionMapper<SurveyException> {

  private final SurveyPages pages;
  private final Audience audience;

  SurveyProblems(SurveyPages pages, Audience audience) {
    this.pages = pages;
    this.audience = audience;
  }

  @Override
  public Response toResponse(SurveyException refusal) {
    if (audience.isPerson()) {
      return pages.refusal(refusal, audience.language());
    }
    return switch (refusal) {
      case SurveyException.NotFound e -> Problems.of(NOT_FOUND, "survey-not-found", message(e));
      case SurveyException.AlreadyAnswered e ->
          Problems.of(CONFLICT, "survey-answered", message(e), e.ruleId());
      case SurveyException.Expired e -> Problems.of(GONE, "survey-expired", message(e), e.ruleId());
    };
  }

  private static String message(SurveyException refusal) {
    return String.valueOf(refusal.getMessage());
  }
}
