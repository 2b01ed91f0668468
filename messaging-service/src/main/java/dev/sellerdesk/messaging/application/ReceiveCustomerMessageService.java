package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ReceiveCustomerMessage;
import dev.sellerdesk.messaging.application.port.out.AttachmentRepository;
import dev.sellerdesk.messaging.application.port.out.ConversationEvents;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.application.port.out.LanguageDetector;
import dev.sellerdesk.messaging.domain.CaseState;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.Delivery;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.Shown;
import dev.sellerdesk.messaging.domain.SourceLanguage;
import dev.sellerdesk.messaging.domain.Wording;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Across retailers: the webshop speaks for customers of all of them. */
@UseCase
@AcrossRetailers
class ReceiveCustomerMessageService implements ReceiveCustomerMessage {

  private final ConversationRepository conversations;
  private final AttachmentRepository attachments;
  private final MarketplacePolicy policy;
  private final LanguageDetector detector;
  private final Correspondence correspondence;
  private final ConversationEvents events;
  private final Ids ids;
  private final Clock clock;

  ReceiveCustomerMessageService(
      ConversationRepository conversations,
      AttachmentRepository attachments,
      MarketplacePolicy policy,
      LanguageDetector detector,
      Correspondence correspondence,
      ConversationEvents events,
      Ids ids,
      Clock clock) {
    this.conversations = conversations;
    this.attachments = attachments;
    this.policy = policy;
    this.detector = detector;
    this.correspondence = correspondence;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public ConversationMessage receive(Command command) {
    Conversation conversation = goingOn(command.questionId());
    List<Attachment> files = files(command);
    Optional<Language> language =
        Optional.ofNullable(command.language()).or(() -> detector.detect(command.text()));
    Conversation.Received received =
        conversation.receive(
            new MessageId(ids.next()),
            new Wording(SourceLanguage.of(language), command.text()),
            files.stream().map(Attachment::id).toList(),
            clock.instant());
    Delivery delivery = correspondence.incoming(conversation, received.message(), true);
    events.publish(received.event());
    return new ConversationMessage(received.message(), Shown.ORIGINAL, delivery, 0, files);
  }

  /** What the customer writes in a duplicate belongs to the case that goes on. */
  private Conversation goingOn(QuestionId id) {
    Conversation conversation =
        conversations.find(id).orElseThrow(() -> new MessagingException.UnknownConversation(id));
    return conversation.state() instanceof CaseState.Merged merged
        ? goingOn(merged.into())
        : conversation;
  }

  private List<Attachment> files(Command command) {
    Attachment.requireNumber(command.attachments().size(), policy.attachments());
    List<Attachment> files =
        command.attachments().stream()
            .distinct()
            .map(id ->
                attachments
                    .find(id)
                    .orElseThrow(() -> new MessagingException.UnknownAttachment(id)))
            .toList();
    Attachment.requireTogether(files, policy.attachments());
    return files;
  }
}
