package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.application.Position;
import dev.sellerdesk.messaging.application.TranslationVersion;
import dev.sellerdesk.messaging.application.Viewer;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.QuestionId;
import java.util.List;
import java.util.Optional;

/** Messages as a viewer sees them, with the viewer's choices and what became of their delivery. */
public interface ConversationReadModel {

  /** At most {@code limit} messages after the position, oldest first. */
  List<ConversationMessage> messages(
      QuestionId questionId, Viewer viewer, Position after, int limit);

  Optional<ConversationMessage> message(QuestionId questionId, MessageId messageId, Viewer viewer);

  /** Every translation the message had, by language and oldest first (D6). */
  List<TranslationVersion> translations(MessageId messageId);
}
