package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.time.Instant;

/** The case was closed: the seller cannot send any more until it is reopened. */
public interface CloseConversation {

  void close(Command command);

  record Command(
      QuestionId questionId,
      String caseNumber,
      OrderKey order,
      Channel channel,
      Instant closedAt) {}
}
