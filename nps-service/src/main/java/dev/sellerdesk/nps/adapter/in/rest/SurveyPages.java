package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.SurveyInvitation;
import dev.sellerdesk.nps.application.port.in.AnswerSurvey;
import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.SurveyException;
import dev.sellerdesk.nps.domain.SurveyLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The pages a customer sees. One style sheet inside the page, no script, no picture: a page that
 * needs nothing else to load.
 */
@ApplicationScoped
class SurveyPages {

  private final SurveyStyle style;

  SurveyPages(SurveyStyle style) {
    this.style = style;
  }

  @CheckedTemplate(basePath = "survey")
  static final class Templates {

    static native TemplateInstance form(
        String language,
        String style,
        String token,
        String caseNumber,
        int[] scores,
        int chosen,
        String comment,
        int longest,
        boolean scoreMissing,
        boolean commentTooLong);

    static native TemplateInstance thanks(String language, String style, int score);

    static native TemplateInstance answered(String language, String style);

    static native TemplateInstance expired(String language, String style);

    static native TemplateInstance unknown(String language, String style);

    private Templates() {}
  }

  /** The survey with what stands in its fields; with status 400 also what is wrong with it. */
  Response form(Status status, String token, SurveyInvitation survey, AnswerSurveyForm form) {
    boolean refused = status == Status.BAD_REQUEST;
    return page(
        status,
        survey.language(),
        Templates.form(
            survey.language().code(),
            style.sheet(),
            token,
            survey.caseNumber(),
            IntStream.rangeClosed(Score.LOWEST, Score.HIGHEST).toArray(),
            form.givenScore().map(Score::value).orElse(-1),
            form.comment(),
            Comment.LONGEST,
            refused && form.givenScore().isEmpty(),
            refused && form.givenComment().isEmpty()));
  }

  Response thanks(AnswerSurvey.Receipt receipt) {
    return page(
        Status.OK,
        receipt.language(),
        Templates.thanks(receipt.language().code(), style.sheet(), receipt.score().value()));
  }

  Response alreadyAnswered(Status status, SurveyLanguage language) {
    return page(status, language, Templates.answered(language.code(), style.sheet()));
  }

  /** The page for a refusal, with the status a program would get. */
  Response refusal(SurveyException refusal, SurveyLanguage fallback) {
    return switch (refusal) {
      case SurveyException.NotFound _ ->
          page(Status.NOT_FOUND, fallback, Templates.unknown(fallback.code(), style.sheet()));
      case SurveyException.AlreadyAnswered e -> alreadyAnswered(Status.CONFLICT, e.language());
      case SurveyException.Expired e ->
          page(Status.GONE, e.language(), Templates.expired(e.language().code(), style.sheet()));
    };
  }

  private static Response page(Status status, SurveyLanguage language, TemplateInstance template) {
    return Response.status(status)
        .entity(template.setLocale(Locale.of(language.code())).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .build();
  }
}
