package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.compose.Request;
import java.util.Optional;

/** Accepts a seller's finished answer for delivery; that is contact in the sense of Q-35. */
public interface AcceptAnswer {

  /**
   * Without a preview.
   *
   * @throws dev.sellerdesk.messaging.domain.MessagingException.PreviewRequired where the
   *     marketplace wants one (M-15)
   */
  ConversationMessage accept(ComposeAnswer.Composed composed);

  /** As it was previewed, or not at all (M-15). */
  ConversationMessage confirm(Confirmation confirmation);

  /**
   * @param shown what the client shows now, to be compared with what was previewed
   */
  record Confirmation(QuestionId questionId, String userId, String token, Optional<Request> shown) {

    /** Without the token, since this may end in a log. */
    @Override
    public String toString() {
      return "Confirmation[" + questionId + "]";
    }
  }
}
