package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ComposeAnswer.Composed;
import dev.sellerdesk.messaging.application.port.in.PreviewAnswer;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.application.port.out.MessagingSettings;
import dev.sellerdesk.messaging.application.port.out.PreviewTokens;
import dev.sellerdesk.messaging.application.port.out.Previews;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.MailContent;
import dev.sellerdesk.messaging.domain.compose.Preview;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.Instant;

@UseCase
class PreviewAnswerService implements PreviewAnswer {

  private final ConversationRepository conversations;
  private final Dispatching dispatching;
  private final QualityDesk quality;
  private final Previews previews;
  private final PreviewTokens tokens;
  private final MessagingSettings settings;
  private final Ids ids;
  private final Clock clock;

  PreviewAnswerService(
      ConversationRepository conversations,
      Dispatching dispatching,
      QualityDesk quality,
      Previews previews,
      PreviewTokens tokens,
      MessagingSettings settings,
      Ids ids,
      Clock clock) {
    this.conversations = conversations;
    this.dispatching = dispatching;
    this.quality = quality;
    this.previews = previews;
    this.tokens = tokens;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Previewed preview(Composed composed) {
    var command = composed.command();
    Conversation conversation = conversations.ofSeller(command.questionId());
    Parcel parcel = dispatching.parcel(conversation, composed.answer());
    String token = tokens.next();
    Instant now = clock.instant();
    Preview preview =
        new Preview(
            ids.next(),
            conversation.order().retailerId(),
            conversation.id(),
            command.userId(),
            Preview.hashOf(token),
            command.request().fingerprint(),
            command.request().standardMessage(),
            composed.answer(),
            parcel.fingerprint(),
            now.plus(settings.previewLifetime()));
    previews.forgetExpired(now);
    previews.save(preview);
    return new Previewed(
        token,
        preview.expiresAt(),
        parcel.body(),
        parcel.mail().map(MailContent::subject),
        preview.fingerprint(),
        parcel.attachments(),
        quality
            .assess(conversation, composed.answer().body().text(), composed.answer().recipient())
            .findings());
  }
}
