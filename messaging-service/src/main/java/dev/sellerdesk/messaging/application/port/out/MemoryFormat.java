package dev.sellerdesk.messaging.application.port.out;

/** The exchange format of translation memories, TMX 1.4. */
public interface MemoryFormat {

  /** A document without any units. */
  String empty();

  /**
   * Counts the units.
   *
   * @throws dev.sellerdesk.messaging.domain.MessagingException.UnreadableMemory with a sentence the
   *     seller understands, when it is no such document, or too large a one
   */
  int count(String document);

  /** Changes with every byte. */
  String edition(String document);
}
