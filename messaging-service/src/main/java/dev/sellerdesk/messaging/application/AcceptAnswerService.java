package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.AcceptAnswer;
import dev.sellerdesk.messaging.application.port.in.ComposeAnswer.Composed;
import dev.sellerdesk.messaging.application.port.out.ConversationEvents;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.application.port.out.Drafts;
import dev.sellerdesk.messaging.application.port.out.MessagingSettings;
import dev.sellerdesk.messaging.application.port.out.Previews;
import dev.sellerdesk.messaging.application.port.out.QualityLedger;
import dev.sellerdesk.messaging.application.port.out.StandardMessages;
import dev.sellerdesk.messaging.domain.Answer;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.Delivery;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.Shown;
import dev.sellerdesk.messaging.domain.compose.Preview;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.shared.event.QualityAssessed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@UseCase
class AcceptAnswerService implements AcceptAnswer {

  private final ConversationRepository conversations;
  private final Dispatching dispatching;
  private final Correspondence correspondence;
  private final QualityDesk quality;
  private final QualityLedger ledger;
  private final Previews previews;
  private final Drafts drafts;
  private final StandardMessages standardMessages;
  private final MessagingSettings settings;
  private final ConversationEvents events;
  private final Ids ids;
  private final Clock clock;

  AcceptAnswerService(
      ConversationRepository conversations,
      Dispatching dispatching,
      Correspondence correspondence,
      QualityDesk quality,
      QualityLedger ledger,
      Previews previews,
      Drafts drafts,
      StandardMessages standardMessages,
      MessagingSettings settings,
      ConversationEvents events,
      Ids ids,
      Clock clock) {
    this.conversations = conversations;
    this.dispatching = dispatching;
    this.correspondence = correspondence;
    this.quality = quality;
    this.ledger = ledger;
    this.previews = previews;
    this.drafts = drafts;
    this.standardMessages = standardMessages;
    this.settings = settings;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public ConversationMessage accept(Composed composed) {
    if (!settings.sendsWithoutPreview()) {
      throw new MessagingException.PreviewRequired();
    }
    var command = composed.command();
    Conversation conversation = conversation(command.questionId());
    return send(
        conversation,
        composed.answer(),
        dispatching.parcel(conversation, composed.answer()),
        command.request().standardMessage());
  }

  @Override
  public ConversationMessage confirm(Confirmation confirmation) {
    Conversation conversation = conversation(confirmation.questionId());
    Preview preview =
        previews
            .find(Preview.hashOf(confirmation.token()))
            .orElseThrow(MessagingException.PreviewExpired::new);
    preview.requireConfirmableBy(confirmation.questionId(), confirmation.userId(), clock.instant());
    confirmation.shown().ifPresent(preview::requireSame);
    drafts
        .find(confirmation.questionId(), confirmation.userId())
        .ifPresent(draft -> preview.requireSame(draft.content()));
    Parcel parcel = dispatching.parcel(conversation, preview.answer());
    if (!parcel.fingerprint().equals(preview.fingerprint())) {
      throw new MessagingException.PreviewChanged();
    }
    previews.delete(preview);
    return send(conversation, preview.answer(), parcel, preview.standardMessage());
  }

  private Conversation conversation(QuestionId id) {
    return conversations.ofSeller(id);
  }

  private ConversationMessage send(
      Conversation conversation, Answer answer, Parcel parcel, Optional<UUID> standardMessage) {
    Instant now = clock.instant();
    Conversation.Answered answered =
        conversation.answer(new MessageId(ids.next()), answer, parcel.fingerprint(), now);
    Delivery delivery = correspondence.outgoing(conversation, answered.message(), parcel);
    String retailerId = conversation.order().retailerId();
    standardMessage.ifPresent(id -> standardMessages.used(retailerId, id, now));
    drafts.delete(conversation.id(), answer.sentBy());
    events.publish(answered.event());
    assess(conversation, answered.message(), answer);
    return new ConversationMessage(
        answered.message(), Shown.ORIGINAL, delivery, 0, parcel.attachments());
  }

  private void assess(Conversation conversation, Message message, Answer answer) {
    QualityDesk.Assessment assessment =
        quality.assess(conversation, answer.body().text(), answer.recipient());
    if (!assessment.findings().isEmpty()) {
      ledger.keep(message, answer.sentBy(), assessment.version(), assessment.findings());
      events.publish(
          new QualityAssessed(
              message.id().value(),
              conversation.id().value(),
              message.retailerId(),
              message.channel().name(),
              answer.sentBy(),
              assessment.version(),
              assessment.findings().stream()
                  .map(finding ->
                      new QualityAssessed.Result(
                          finding.criterion().name(),
                          finding.criterion().rule(),
                          finding.mark().name()))
                  .toList(),
              message.sentAt()));
    }
  }
}
