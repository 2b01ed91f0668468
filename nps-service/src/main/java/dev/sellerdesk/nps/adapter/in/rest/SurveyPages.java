package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.SurveyInvitation;
import dev.sellerdesk.nps.application.port.in.AnswerSurvey;
import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.ExtraQuestion;
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
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The pages a customer sees. One style sheet inside the page, no script: a page that needs nothing
 * else to load. Forms name no address, so that no page a form leads to holds the link's secret.
 */
@ApplicationScoped
class SurveyPages {

  private static final List<Integer> SCORES =
      IntStream.rangeClosed(Score.LOWEST, Score.HIGHEST).boxed().toList();
  private static final List<String> RATINGS = List.of("1", "2", "3", "4", "5");

  private final SurveyStyle style;
  private final SurveyBrand brand;

  SurveyPages(SurveyStyle style, SurveyBrand brand) {
    this.style = style;
    this.brand = brand;
  }

  /** What every page has. */
  record Frame(String language, String style, String brand, String logo) {}

  /**
   * One of the other questions as the page shows it.
   *
   * @param answer what stands in its field
   * @param wrong whether that is no answer
   */
  record Asked(String id, String kind, String text, String answer, boolean wrong) {}

  /**
   * @param chosen the marked score, -1 for none
   * @param refused whether the form comes back because something is wrong with it
   */
  record Form(
      String token,
      String caseNumber,
      String question,
      List<Integer> scores,
      List<String> ratings,
      int chosen,
      List<Asked> others,
      String comment,
      int longest,
      boolean scoreMissing,
      boolean commentTooLong,
      boolean refused) {}

  @CheckedTemplate(basePath = "survey")
  static final class Templates {

    static native TemplateInstance form(Frame frame, Form form);

    static native TemplateInstance thanks(
        Frame frame, int score, int longest, boolean commentTooLong, String comment);

    static native TemplateInstance answered(
        Frame frame, boolean commentable, int longest, boolean commentTooLong, String comment);

    static native TemplateInstance commented(Frame frame);

    static native TemplateInstance expired(Frame frame);

    static native TemplateInstance unknown(Frame frame);

    static native TemplateInstance tooMany(Frame frame);

    static native TemplateInstance unsubscribe(Frame frame);

    static native TemplateInstance unsubscribed(Frame frame);

    private Templates() {}
  }

  /** The survey with what stands in its fields; with status 400 also what is wrong with it. */
  Response form(Status status, String token, SurveyInvitation survey, SurveyFields fields) {
    boolean refused = status == Status.BAD_REQUEST;
    SurveyLanguage language = survey.language();
    List<Asked> others =
        survey.questions().others().stream()
            .map(question -> asked(question, language, fields, refused))
            .toList();
    return page(
        status,
        language,
        Templates.form(
            frame(language),
            new Form(
                token,
                survey.caseNumber(),
                survey.questions().recommendation().in(language),
                SCORES,
                RATINGS,
                fields.givenScore().map(Score::value).orElse(-1),
                others,
                fields.comment(),
                Comment.LONGEST,
                refused && fields.givenScore().isEmpty(),
                refused && fields.givenComment().isEmpty(),
                refused)));
  }

  Response thanks(AnswerSurvey.Receipt receipt) {
    return page(
        Status.OK,
        receipt.language(),
        Templates.thanks(
            frame(receipt.language()), receipt.score().value(), Comment.LONGEST, false, ""));
  }

  /**
   * @param comment what stands in the field for a later comment
   */
  Response answered(Status status, SurveyInvitation survey, String comment) {
    return page(
        status,
        survey.language(),
        Templates.answered(
            frame(survey.language()),
            survey.commentable(),
            Comment.LONGEST,
            status == Status.BAD_REQUEST,
            comment));
  }

  Response commented(SurveyLanguage language) {
    return page(Status.OK, language, Templates.commented(frame(language)));
  }

  Response unsubscribe(SurveyLanguage language) {
    return page(Status.OK, language, Templates.unsubscribe(frame(language)));
  }

  Response unsubscribed(SurveyLanguage language) {
    return page(Status.OK, language, Templates.unsubscribed(frame(language)));
  }

  Response tooMany(SurveyLanguage language) {
    return page(Status.TOO_MANY_REQUESTS, language, Templates.tooMany(frame(language)));
  }

  /** The page for a refusal, with the status a program would get. */
  Response refusal(SurveyException refusal, SurveyLanguage fallback) {
    return switch (refusal) {
      case SurveyException.NotFound _ -> unknown(Status.NOT_FOUND, fallback);
      case SurveyException.AlreadyAnswered e -> answeredAlready(e.language());
      case SurveyException.AlreadyCommented e -> answeredAlready(e.language());
      case SurveyException.Expired e ->
          page(Status.GONE, e.language(), Templates.expired(frame(e.language())));
      case SurveyException.NotAnswered _ -> unknown(Status.CONFLICT, fallback);
      case SurveyException.InvalidAnswer _ -> unknown(Status.BAD_REQUEST, fallback);
      case SurveyException.SettingsChanged _ -> unknown(Status.PRECONDITION_FAILED, fallback);
    };
  }

  private Response answeredAlready(SurveyLanguage language) {
    return page(
        Status.CONFLICT,
        language,
        Templates.answered(frame(language), false, Comment.LONGEST, false, ""));
  }

  private Response unknown(Status status, SurveyLanguage language) {
    return page(status, language, Templates.unknown(frame(language)));
  }

  private static Asked asked(
      ExtraQuestion question, SurveyLanguage language, SurveyFields fields, boolean refused) {
    return new Asked(
        question.id(),
        question.kind().name(),
        question.text().in(language),
        fields.answers().getOrDefault(question.id(), ""),
        refused && !fields.answers(question));
  }

  private Frame frame(SurveyLanguage language) {
    return new Frame(language.code(), style.sheet(), brand.name(), brand.logo());
  }

  private static Response page(Status status, SurveyLanguage language, TemplateInstance template) {
    return Response.status(status)
        .entity(template.setLocale(Locale.of(language.code())).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .build();
  }
}
