package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.OrderFacts;
import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.util.List;
import java.util.Optional;

/** What helps a seller to write personally (M-63). */
public interface ReadContext {

  Context context(QuestionId questionId, String userId);

  /**
   * @param customerReads the language the customer chose with the order
   */
  record Context(
      Optional<String> customerName,
      Optional<Language> customerReads,
      String orderNumber,
      OrderFacts facts,
      List<Hint> hints) {}

  /**
   * Advice, never an order.
   *
   * @param ruleId where it comes from, as in {@code M-14}
   * @param afterSend what to make of the case when one follows it
   */
  record Hint(String ruleId, String text, Optional<AfterSend> afterSend) {}
}
