package dev.sellerdesk.nps.application.port.in;

import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.SurveyLanguage;
import dev.sellerdesk.nps.domain.SurveyToken;

/** A customer adds a comment to the answer, once; the score stays as it is (N-14). */
public interface CommentOnAnswer {

  /**
   * @return the customer's language
   * @throws dev.sellerdesk.nps.domain.SurveyException.NotFound if the link leads nowhere
   * @throws dev.sellerdesk.nps.domain.SurveyException.NotAnswered if there is no answer yet
   * @throws dev.sellerdesk.nps.domain.SurveyException.AlreadyCommented if a comment was added
   *     before
   * @throws dev.sellerdesk.nps.domain.SurveyException.Expired if the link does not last any more
   */
  SurveyLanguage comment(SurveyToken token, Comment comment);
}
