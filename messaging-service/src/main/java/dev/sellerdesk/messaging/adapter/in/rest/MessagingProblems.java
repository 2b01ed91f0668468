package dev.sellerdesk.messaging.adapter.in.rest;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.PRECONDITION_FAILED;
import static jakarta.ws.rs.core.Response.Status.REQUEST_ENTITY_TOO_LARGE;
import static jakarta.ws.rs.core.Response.Status.UNSUPPORTED_MEDIA_TYPE;

import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

@Provider
class MessagingProblems implements ExceptionMapper<MessagingException> {

  @Override
  public Response toResponse(MessagingException refusal) {
    String detail = Objects.requireNonNull(refusal.getMessage());
    return switch (refusal) {
      case MessagingException.UnknownConversation _ ->
          Problems.of(NOT_FOUND, "conversation-not-found", detail);
      case MessagingException.UnknownMessage _ ->
          Problems.of(NOT_FOUND, "message-not-found", detail);
      case MessagingException.ReopenFirst _ ->
          Problems.of(CONFLICT, "reopen-first", detail, MessagingException.ReopenFirst.RULE);
      case MessagingException.WithPartnerservice _ ->
          Problems.of(
              NOT_FOUND, "with-partnerservice", detail, MessagingException.WithPartnerservice.RULE);
      case MessagingException.Merged merged ->
          Problems.of(
              CONFLICT,
              "question-merged",
              detail,
              MessagingException.Merged.RULE,
              Map.of("mergedInto", merged.into().value()));
      case MessagingException.TranslationIncomplete _ ->
          Problems.of(
              CONFLICT,
              "translation-incomplete",
              detail,
              MessagingException.TranslationIncomplete.RULE);
      case MessagingException.AnswerByDirectMessage _ ->
          Problems.of(
              CONFLICT,
              "answer-by-direct-message",
              detail,
              MessagingException.AnswerByDirectMessage.RULE);
      case MessagingException.NothingToSend _ ->
          Problems.of(BAD_REQUEST, "nothing-to-send", detail);
      case MessagingException.UnresolvedVariables open ->
          Problems.of(
              CONFLICT,
              "unresolved-variables",
              detail,
              MessagingException.UnresolvedVariables.RULE,
              Map.of("variables", open.names()));
      case MessagingException.PreviewExpired _ ->
          Problems.of(CONFLICT, "preview-expired", detail, MessagingException.PreviewExpired.RULE);
      case MessagingException.PreviewChanged _ ->
          Problems.of(CONFLICT, "preview-changed", detail, MessagingException.PreviewChanged.RULE);
      case MessagingException.PreviewRequired _ ->
          Problems.of(
              CONFLICT, "preview-required", detail, MessagingException.PreviewRequired.RULE);
      case MessagingException.UnknownDraft _ -> Problems.of(NOT_FOUND, "draft-not-found", detail);
      case MessagingException.UnknownStandardMessage _ ->
          Problems.of(NOT_FOUND, "standard-message-not-found", detail);
      case MessagingException.ShippedStandardMessage _ ->
          Problems.of(
              CONFLICT,
              "shipped-standard-message",
              detail,
              MessagingException.ShippedStandardMessage.RULE);
      case MessagingException.UnknownAttachment _ ->
          Problems.of(NOT_FOUND, "attachment-not-found", detail);
      case MessagingException.AttachmentRefused refused -> refused(refused, detail);
      case MessagingException.UnreadableMemory _ ->
          Problems.of(BAD_REQUEST, "unreadable-memory", detail);
      case MessagingException.StaleVersion _ ->
          Problems.of(PRECONDITION_FAILED, "stale-version", detail);
    };
  }

  private static Response refused(MessagingException.AttachmentRefused refused, String detail) {
    Response.StatusType status =
        switch (refused.reason()) {
          case EMPTY -> BAD_REQUEST;
          case TOO_LARGE, TOTAL_TOO_LARGE -> REQUEST_ENTITY_TOO_LARGE;
          case TYPE_NOT_ACCEPTED, CONTENT_DISAGREES -> UNSUPPORTED_MEDIA_TYPE;
          case NOT_HERE, TOO_MANY, UNSAFE, NOT_SCANNED -> CONFLICT;
        };
    return Problems.of(
        status,
        "attachment-" + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        detail,
        refused.reason().rule(),
        refused.remedies().isEmpty() ? Map.of() : Map.of("remedies", refused.remedies()));
  }
}
