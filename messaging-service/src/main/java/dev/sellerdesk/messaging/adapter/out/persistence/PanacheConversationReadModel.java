package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.application.Position;
import dev.sellerdesk.messaging.application.TranslationVersion;
import dev.sellerdesk.messaging.application.Viewer;
import dev.sellerdesk.messaging.application.port.out.ConversationReadModel;
import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.Delivery;
import dev.sellerdesk.messaging.domain.MailState;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.Shown;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page takes five queries at most, however long the conversation is: messages, translations,
 * choices, mails, attachments.
 */
@ApplicationScoped
class PanacheConversationReadModel
    implements ConversationReadModel, PanacheRepositoryBase<MessageEntity, UUID> {

  private static final String VISIBLE =
      "questionId = :question and (:all = true or author = :customerWrote or recipient = :forCustomer)";
  private static final String AFTER =
      " and (sentAt > :at or (sentAt = :at and id > :id)) order by sentAt, id";

  private final MessageTranslations translations;
  private final PanacheViewChoices choices;
  private final PanacheOutgoingMailRepository mails;
  private final PanacheAttachments attachments;

  PanacheConversationReadModel(
      MessageTranslations translations,
      PanacheViewChoices choices,
      PanacheOutgoingMailRepository mails,
      PanacheAttachments attachments) {
    this.attachments = attachments;
    this.translations = translations;
    this.choices = choices;
    this.mails = mails;
  }

  @Override
  public List<ConversationMessage> messages(
      QuestionId questionId, Viewer viewer, Position after, int limit) {
    Map<String, Object> parameters = visible(questionId, viewer);
    parameters.put("at", after.sentAt());
    parameters.put("id", after.messageId());
    return seen(find(VISIBLE + AFTER, parameters).page(0, limit).list(), viewer);
  }

  @Override
  public Optional<ConversationMessage> message(
      QuestionId questionId, MessageId messageId, Viewer viewer) {
    Map<String, Object> parameters = visible(questionId, viewer);
    parameters.put("id", messageId.value());
    return seen(find(VISIBLE + " and id = :id", parameters).list(), viewer).stream().findFirst();
  }

  @Override
  public List<TranslationVersion> translations(MessageId messageId) {
    return translations.versions(messageId);
  }

  private static Map<String, Object> visible(QuestionId questionId, Viewer viewer) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("question", questionId.value());
    parameters.put("all", !viewer.onlyCustomers());
    parameters.put("customerWrote", Author.CUSTOMER);
    parameters.put("forCustomer", Recipient.CUSTOMER);
    return parameters;
  }

  private List<ConversationMessage> seen(List<MessageEntity> messages, Viewer viewer) {
    List<UUID> ids = messages.stream().map(message -> message.id).toList();
    var texts = translations.of(ids);
    var chosen = choices.of(ids, viewer.userId());
    Map<UUID, MailState> sent = mails.ofMessages(ids);
    var files = attachments.ofMessages(messages);
    return messages.stream()
        .map(entity ->
            seen(
                entity.toDomain(texts.getOrDefault(entity.id, List.of())),
                viewer,
                chosen.get(entity.id),
                sent.get(entity.id),
                files.getOrDefault(entity.id, List.of())))
        .toList();
  }

  private static ConversationMessage seen(
      Message message,
      Viewer viewer,
      @Nullable MessageViewEntity choice,
      @Nullable MailState mail,
      List<Attachment> files) {
    return new ConversationMessage(
        message,
        choice == null ? Shown.byDefault(message.translations(), viewer.preferred()) : choice.shown,
        mail == null ? new Delivery.Sent(message.sentAt()) : Delivery.of(mail),
        choice == null ? 0 : choice.choices(),
        files);
  }
}
