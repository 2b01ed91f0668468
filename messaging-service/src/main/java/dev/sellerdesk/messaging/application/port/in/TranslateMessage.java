package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.MessageId;

/**
 * Translates a stored message for its readers (M-53), outside of any transaction, since an engine
 * may be slow.
 */
public interface TranslateMessage {

  void translate(Command command);

  /**
   * @param attempt which attempt this is, so that a repeated one does nothing
   */
  record Command(MessageId messageId, int attempt) {}
}
