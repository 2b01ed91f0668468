package dev.sellerdesk.messaging.adapter.in.rest;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.PRECONDITION_FAILED;

import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
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
      case MessagingException.TranslationIncomplete _ ->
          Problems.of(
              CONFLICT,
              "translation-incomplete",
              detail,
              MessagingException.TranslationIncomplete.RULE);
      case MessagingException.StaleVersion _ ->
          Problems.of(PRECONDITION_FAILED, "stale-version", detail);
    };
  }
}
