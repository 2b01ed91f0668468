package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.CommentOnAnswer;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyLanguage;
import dev.sellerdesk.nps.domain.SurveyToken;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;

/** The customer has a link and no token of a retailer. */
@UseCase
@AcrossRetailers
class CommentOnAnswerService implements CommentOnAnswer {

  private final LinkedSurveys links;
  private final SurveyRepository surveys;
  private final Clock clock;

  CommentOnAnswerService(LinkedSurveys links, SurveyRepository surveys, Clock clock) {
    this.links = links;
    this.surveys = surveys;
    this.clock = clock;
  }

  @Override
  public SurveyLanguage comment(SurveyToken token, Comment comment) {
    Survey survey = links.find(token);
    survey.comment(comment, clock.instant());
    surveys.save(survey);
    return survey.closing().language();
  }
}
