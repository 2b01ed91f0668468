package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.SourceLanguage;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.Wording;
import dev.sellerdesk.messaging.domain.compose.Body;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "message")
class MessageEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  UUID questionId;

  @Enumerated(EnumType.STRING)
  Author author;

  @Enumerated(EnumType.STRING)
  Recipient recipient;

  @Enumerated(EnumType.STRING)
  Channel channel;

  Instant sentAt;

  @Enumerated(EnumType.STRING)
  @Nullable Language originalLanguage;

  String originalText;

  @Enumerated(EnumType.STRING)
  @Nullable Language sentLanguage;

  @Nullable String sentText;
  @Nullable String sentHtml;
  String fingerprint;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<UUID> attachmentIds;

  int attempts;
  @Version long version;

  protected MessageEntity() {}

  MessageEntity(MessageId id) {
    this.id = id.value();
  }

  void take(Message message) {
    retailerId = message.retailerId();
    questionId = message.questionId().value();
    author = message.author();
    recipient = message.recipient();
    channel = message.channel();
    sentAt = message.sentAt();
    originalLanguage = message.original().language().known().orElse(null);
    originalText = message.original().text();
    Wording sent = message.sent().text();
    boolean asWritten = sent.equals(message.original());
    sentLanguage = asWritten ? null : sent.language().known().orElse(null);
    sentText = asWritten ? null : sent.text();
    sentHtml = message.sent().html().orElse(null);
    fingerprint = message.fingerprint();
    attachmentIds = message.attachments();
    attempts = message.attempts();
  }

  Message toDomain(List<Translation> translations) {
    Wording original = wording(originalLanguage, originalText);
    return new Message(
        new MessageId(id),
        new QuestionId(questionId),
        retailerId,
        author,
        recipient,
        channel,
        sentAt,
        original,
        new Body(
            sentText == null ? original : wording(sentLanguage, sentText),
            Optional.ofNullable(sentHtml)),
        fingerprint,
        attachmentIds,
        translations,
        attempts);
  }

  private static Wording wording(@Nullable Language language, String text) {
    return new Wording(SourceLanguage.of(Optional.ofNullable(language)), text);
  }
}
