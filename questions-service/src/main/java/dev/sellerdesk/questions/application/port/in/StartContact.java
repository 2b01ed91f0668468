package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;

/**
 * The seller starts contact with a customer about an item of an order, as long as the
 * order is not too old.
 */
public interface StartContact {

  QuestionDetail start(Command command);

  /**
   * @param itemEan a line of this order
   * @param message plain text, sent to the customer
   * @param translateTo in which language the customer gets it; unknown to send it as it is
   * @param user who starts it, as the identity provider names them
   */
  record Command(
      RetailerId retailerId,
      OrderNumber orderNumber,
      String itemEan,
      SubjectCode subject,
      String message,
      Language translateTo,
      String user) {}
}
