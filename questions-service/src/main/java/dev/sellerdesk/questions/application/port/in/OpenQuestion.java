package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.application.QuestionDetail;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.Language;
import dev.sellerdesk.questions.domain.Matter;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;

/** The marketplace's shop hands over a question of a customer about an order. */
public interface OpenQuestion {

  QuestionDetail open(Command command);

  /**
   * The customer asked at Partnerservice, which keeps the question until it forwards it.
   *
   * @param user of Partnerservice, as the identity provider names them
   */
  QuestionDetail openAtPartnerservice(Command command, String user);

  /**
   * @param matter an item needs no title: the order knows it
   * @param message plain text
   */
  record Command(
      RetailerId retailerId,
      OrderNumber orderNumber,
      Matter matter,
      SubjectCode subject,
      Channel channel,
      Language language,
      String message) {}
}
