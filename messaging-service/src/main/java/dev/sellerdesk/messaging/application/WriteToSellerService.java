package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.WriteToSeller;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.application.port.out.LanguageDetector;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.Delivery;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.Shown;
import dev.sellerdesk.messaging.domain.SourceLanguage;
import dev.sellerdesk.messaging.domain.Wording;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.util.List;

/** Across retailers: customer care speaks with the sellers of all of them. */
@UseCase
@AcrossRetailers
class WriteToSellerService implements WriteToSeller {

  private final ConversationRepository conversations;
  private final LanguageDetector detector;
  private final Correspondence correspondence;
  private final Ids ids;
  private final Clock clock;

  WriteToSellerService(
      ConversationRepository conversations,
      LanguageDetector detector,
      Correspondence correspondence,
      Ids ids,
      Clock clock) {
    this.conversations = conversations;
    this.detector = detector;
    this.correspondence = correspondence;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public ConversationMessage write(Command command) {
    Conversation conversation =
        conversations
            .find(command.questionId())
            .orElseThrow(() -> new MessagingException.UnknownConversation(command.questionId()));
    Message message =
        conversation.operatorWrites(
            new MessageId(ids.next()),
            new Wording(SourceLanguage.of(detector.detect(command.text())), command.text()),
            clock.instant());
    Delivery delivery = correspondence.incoming(conversation, message, true);
    return new ConversationMessage(message, Shown.ORIGINAL, delivery, 0, List.of());
  }
}
