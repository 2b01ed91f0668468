package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.compose.Request;
import dev.sellerdesk.messaging.domain.compose.Signature;
import dev.sellerdesk.messaging.domain.compose.StandardMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What has to be known before an answer is composed; refuses at once what cannot be answered (Q-39,
 * M-24, M-44).
 */
public interface PrepareAnswer {

  Preparation prepare(Query query);

  record Query(QuestionId questionId, String userId, Request request) {}

  /**
   * @param preferred the language the seller's user works in
   * @param customerReads the language the customer reads, as far as it is known
   * @param names what no translation may touch
   * @param firstName the customer's
   * @param variables what fills the open places, by the language it is written for (M-43)
   * @param standardMessage the one the answer is made from
   * @param letter whether it gets salutation, closing and signature (M-10)
   * @param signed whether it gets a signature (M-37)
   * @param formatting whether its way carries formatting (M-11)
   */
  record Preparation(
      String retailerId,
      Language preferred,
      Optional<Language> customerReads,
      List<String> names,
      Optional<String> firstName,
      Function<Language, Map<String, String>> variables,
      Optional<StandardMessage> standardMessage,
      Signature signature,
      boolean letter,
      boolean signed,
      boolean formatting) {}
}
