package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.util.List;

/**
 * What has to be known before an answer is translated; refuses at once what cannot be answered
 * (Q-39).
 */
public interface PrepareAnswer {

  Preparation prepare(Query query);

  record Query(QuestionId questionId, String userId) {}

  /**
   * @param preferred the language the seller's user works in
   * @param names what no translation may touch
   */
  record Preparation(String retailerId, Language preferred, List<String> names) {}
}
