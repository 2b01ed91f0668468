package dev.sellerdesk.messaging.adapter.out.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.compose.Format;
import dev.sellerdesk.messaging.domain.compose.Request;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a seller wants to send, as columns of a draft. */
@Embeddable
class RequestColumns {

  private static final ObjectMapper JSON = new ObjectMapper();

  String text;

  @Enumerated(EnumType.STRING)
  Format format;

  @Nullable UUID standardMessageId;
  String variables;

  @Enumerated(EnumType.STRING)
  @Nullable Channel channel;

  @Enumerated(EnumType.STRING)
  @Nullable Language translateTo;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<UUID> attachmentIds;

  @Enumerated(EnumType.STRING)
  Recipient recipient;

  @Enumerated(EnumType.STRING)
  AfterSend afterSend;

  protected RequestColumns() {}

  RequestColumns(Request request) {
    text = request.text();
    format = request.format();
    standardMessageId = request.standardMessage().orElse(null);
    variables = written(request.variables());
    channel = request.channel().orElse(null);
    translateTo = request.translateTo().orElse(null);
    attachmentIds = request.attachments();
    recipient = request.recipient();
    afterSend = request.afterSend();
  }

  Request toDomain() {
    return new Request(
        text,
        format,
        Optional.ofNullable(standardMessageId),
        read(variables),
        Optional.ofNullable(channel),
        Optional.ofNullable(translateTo),
        attachmentIds,
        recipient,
        afterSend);
  }

  private static String written(Map<String, String> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> read(String values) {
    try {
      return JSON.readValue(values, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
