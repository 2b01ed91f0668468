package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.domain.Delivery;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.Shown;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.util.List;

/**
 * A message as one viewer sees it.
 *
 * @param shown which of its texts this viewer looks at (M-56)
 * @param version counts this viewer's choices; 0 before the first
 * @param attachments what goes with it
 */
public record ConversationMessage(
    Message message, Shown shown, Delivery delivery, long version, List<Attachment> attachments) {}
