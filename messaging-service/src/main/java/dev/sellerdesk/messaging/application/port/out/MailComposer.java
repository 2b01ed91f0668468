package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MailContent;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.compose.Body;

/** Puts mails into words, in the reader's language. */
public interface MailComposer {

  /** Tells the seller that a customer asked or replied: a link, no personal data. */
  MailContent notice(Notice notice);

  /** Brings a seller's message to the customer. */
  MailContent letter(Letter letter);

  /** Invites the customer to the survey (N-03, N-16). */
  MailContent surveyInvitation(Invitation invitation);

  /**
   * @param reply whether the customer wrote in a case that existed
   */
  record Notice(
      QuestionId questionId,
      String caseNumber,
      String orderNumber,
      boolean reply,
      Language language) {}

  /**
   * @param language of what is around the text, where the text's own is not known
   */
  record Letter(
      String sellerName, String caseNumber, String orderNumber, Body body, Language language) {}

  /**
   * @param token the secret of the survey's link
   */
  record Invitation(
      String sellerName, String caseNumber, String orderNumber, String token, Language language) {}
}
