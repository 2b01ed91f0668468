package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.Answer;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.SourceLanguage;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.Wording;
import dev.sellerdesk.messaging.domain.compose.Body;
import dev.sellerdesk.messaging.domain.compose.Preview;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "message_preview")
class MessagePreviewEntity {

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  UUID questionId;
  String userId;
  String tokenHash;
  String request;
  @Nullable UUID standardMessageId;

  @Enumerated(EnumType.STRING)
  @Nullable Language writtenLanguage;

  String writtenText;

  @Enumerated(EnumType.STRING)
  @Nullable Language translationLanguage;

  @Nullable String translationText;
  @Nullable String translationEngine;
  @Nullable String translationMemory;

  @Enumerated(EnumType.STRING)
  @Nullable Language sentLanguage;

  String sentText;
  @Nullable String sentHtml;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<UUID> attachmentIds;

  @Enumerated(EnumType.STRING)
  Recipient recipient;

  @Enumerated(EnumType.STRING)
  AfterSend afterSend;

  String fingerprint;
  Instant expiresAt;

  protected MessagePreviewEntity() {}

  MessagePreviewEntity(Preview preview) {
    Answer answer = preview.answer();
    id = preview.id();
    retailerId = preview.retailerId();
    questionId = preview.questionId().value();
    userId = preview.userId();
    tokenHash = preview.tokenHash();
    request = preview.request();
    standardMessageId = preview.standardMessage().orElse(null);
    writtenLanguage = answer.written().language().known().orElse(null);
    writtenText = answer.written().text();
    answer.translation().ifPresent(this::take);
    sentLanguage = answer.body().text().language().known().orElse(null);
    sentText = answer.body().text().text();
    sentHtml = answer.body().html().orElse(null);
    attachmentIds = answer.attachments();
    recipient = answer.recipient();
    afterSend = answer.afterSend();
    fingerprint = preview.fingerprint();
    expiresAt = preview.expiresAt();
  }

  private void take(Translation translation) {
    translationLanguage = translation.language();
    translationText = translation.text();
    translationEngine = translation.engine();
    translationMemory = translation.memoryVersion();
  }

  Preview toDomain() {
    Answer answer =
        new Answer(
            wording(writtenLanguage, writtenText),
            Optional.ofNullable(translationLanguage).map(this::translation),
            new Body(wording(sentLanguage, sentText), Optional.ofNullable(sentHtml)),
            attachmentIds,
            recipient,
            afterSend,
            userId);
    return new Preview(
        id,
        retailerId,
        new QuestionId(questionId),
        userId,
        tokenHash,
        request,
        Optional.ofNullable(standardMessageId),
        answer,
        fingerprint,
        expiresAt);
  }

  private Translation translation(Language language) {
    return new Translation(
        language,
        String.valueOf(translationText),
        Translation.Status.COMPLETE,
        String.valueOf(translationEngine),
        1,
        String.valueOf(translationMemory));
  }

  private static Wording wording(@Nullable Language language, String text) {
    return new Wording(SourceLanguage.of(Optional.ofNullable(language)), text);
  }
}
