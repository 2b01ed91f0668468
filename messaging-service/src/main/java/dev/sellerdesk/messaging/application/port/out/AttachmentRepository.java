package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of uploaded files; their content is in the {@link AttachmentStore}. */
public interface AttachmentRepository {

  Optional<Attachment> find(UUID id);

  /**
   * The file as its seller may use it.
   *
   * @throws MessagingException.UnknownAttachment if there is none
   * @throws MessagingException.WithPartnerservice while the seller must not see it
   */
  default Attachment ofSeller(UUID id) {
    Attachment attachment =
        find(id).orElseThrow(() -> new MessagingException.UnknownAttachment(id));
    if (onlyWithPartnerservice(attachment)) {
      throw new MessagingException.WithPartnerservice();
    }
    return attachment;
  }

  void save(Attachment attachment);

  /** The files of a message, in their order. */
  List<Attachment> ofMessage(MessageId messageId);

  /** Whether it went with a message that a customer wrote or got. */
  boolean seenByCustomer(Attachment attachment);

  /**
   * Whether it stands in conversations that Partnerservice holds and nowhere else: in none of the
   * seller's, and in no standard message.
   */
  boolean onlyWithPartnerservice(Attachment attachment);
}
