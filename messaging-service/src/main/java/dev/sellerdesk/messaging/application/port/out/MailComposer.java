package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.CaseNews;
import dev.sellerdesk.messaging.domain.DailyDigest;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MailContent;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.ShippingNotice;
import dev.sellerdesk.messaging.domain.compose.Body;
import java.time.Instant;
import java.util.Optional;

/** Puts mails into words, in the reader's language. */
public interface MailComposer {

  /** Tells the seller that a customer asked or replied: a link, no personal data. */
  MailContent notice(Notice notice);

  /** Tells the seller what happened to a case: a link, no personal data. */
  MailContent caseNotice(CaseNotice notice);

  /** Tells the seller how its questions stand: counts and links, no personal data. */
  MailContent dailyDigest(DailyDigest digest, Language language);

  /** Brings a seller's message to the customer. */
  MailContent letter(Letter letter);

  /** Tells the customer that the retailer shipped (T-07). */
  MailContent shippingNotice(String sellerName, ShippingNotice notice, Language language);

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
   * @param orderNumber empty for a case that belongs to no order
   * @param until when the seller loses the case, where that is so
   */
  record CaseNotice(
      QuestionId questionId,
      String caseNumber,
      String orderNumber,
      CaseNews news,
      Optional<Instant> until,
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
