package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.AttachmentRepository;
import dev.sellerdesk.messaging.domain.Answer;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.MessagingException.AttachmentRefused;
import dev.sellerdesk.messaging.domain.MessagingException.AttachmentRefused.Reason;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.util.List;
import java.util.Optional;

/** Packs answers: the same answer always makes the same parcel, whether it is previewed or sent. */
@UseCase
class Dispatching {

  private final MailDesk mailDesk;
  private final AttachmentRepository attachments;
  private final MarketplacePolicy policy;

  Dispatching(MailDesk mailDesk, AttachmentRepository attachments, MarketplacePolicy policy) {
    this.mailDesk = mailDesk;
    this.attachments = attachments;
    this.policy = policy;
  }

  /**
   * @throws AttachmentRefused when its files cannot go with it (M-44 to M-49)
   */
  Parcel parcel(Conversation conversation, Answer answer) {
    conversation.requireOpen();
    List<Attachment> files = files(conversation, answer);
    return new Parcel(
        answer.body(),
        conversation.isLetter(answer.recipient())
            ? Optional.of(mailDesk.letter(conversation, answer.body()))
            : Optional.empty(),
        files);
  }

  private List<Attachment> files(Conversation conversation, Answer answer) {
    if (answer.attachments().isEmpty()) {
      return List.of();
    }
    if (conversation.channel().ofAnswer() == Channel.DM
        && !policy.attachments().allowedInDirectMessages()) {
      throw new AttachmentRefused(
          Reason.NOT_HERE, "Files go with e-mail, not with direct messages");
    }
    Attachment.requireNumber(answer.attachments().size(), policy.attachments());
    List<Attachment> files =
        answer.attachments().stream().distinct().map(attachments::ofSeller).toList();
    Attachment.requireTogether(files, policy.attachments());
    return files;
  }
}
