package dev.sellerdesk.questions.adapter.in.rest;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.PRECONDITION_FAILED;

import dev.sellerdesk.platform.problem.Problems;
import dev.sellerdesk.questions.domain.QuestionException;
import dev.sellerdesk.questions.domain.Refusal;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** How each refusal of a question is answered. */
@Provider
class QuestionProblems implements ExceptionMapper<QuestionException> {

  private static final String WITH_PARTNERSERVICE = "Q-14";
  private static final String SUBJECTS = "Q-29";
  private static final String INSIGHT_PERIOD = "Q-49";

  @Override
  public Response toResponse(QuestionException refusal) {
    return answer(refusal);
  }

  /** The rule that refused, if one did. */
  static @Nullable String ruleId(QuestionException refusal) {
    return switch (refusal) {
      case QuestionException.Refused refused -> refused.refusal().ruleId();
      case QuestionException.WithPartnerservice _ -> WITH_PARTNERSERVICE;
      case QuestionException.PeriodNotCovered _ -> INSIGHT_PERIOD;
      case QuestionException.SubjectExists _ -> SUBJECTS;
      case QuestionException.NotFound _,
          QuestionException.Invalid _,
          QuestionException.Stale _,
          QuestionException.StaleView _,
          QuestionException.SavedViewNotFound _,
          QuestionException.NameTaken _,
          QuestionException.NoSuchSubject _,
          QuestionException.UnknownSubject _ ->
          null;
    };
  }

  static Response answer(QuestionException refusal) {
    String detail = String.valueOf(refusal.getMessage());
    return switch (refusal) {
      case QuestionException.NotFound _ -> Problems.of(NOT_FOUND, "question-not-found", detail);
      case QuestionException.WithPartnerservice _ ->
          Problems.of(NOT_FOUND, "with-partnerservice", detail, WITH_PARTNERSERVICE);
      case QuestionException.Invalid invalid -> Problems.invalid(invalid.field(), detail);
      case QuestionException.Stale _ -> Problems.of(PRECONDITION_FAILED, "stale-version", detail);
      case QuestionException.UnknownSubject _ ->
          Problems.of(BAD_REQUEST, "unknown-subject", detail);
      case QuestionException.PeriodNotCovered _ ->
          Problems.of(Problems.UNPROCESSABLE, "period-not-covered", detail, INSIGHT_PERIOD);
      case QuestionException.StaleView _ ->
          Problems.of(PRECONDITION_FAILED, "stale-version", detail);
      case QuestionException.SavedViewNotFound _ ->
          Problems.of(NOT_FOUND, "saved-view-not-found", detail);
      case QuestionException.NameTaken _ -> Problems.of(CONFLICT, "name-taken", detail);
      case QuestionException.NoSuchSubject _ -> Problems.of(NOT_FOUND, "subject-not-found", detail);
      case QuestionException.SubjectExists _ ->
          Problems.of(CONFLICT, "subject-exists", detail, SUBJECTS);
      case QuestionException.Refused refused -> {
        Refusal rule = refused.refusal();
        yield Problems.of(CONFLICT, rule.kind(), rule.reason(), rule.ruleId());
      }
    };
  }
}
