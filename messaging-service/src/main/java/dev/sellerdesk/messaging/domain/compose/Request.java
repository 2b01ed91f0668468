package dev.sellerdesk.messaging.domain.compose;

import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a seller wants to send, before anything is made of it: the fields of a draft, a preview and
 * a direct answer.
 *
 * @param text empty to take the standard message's
 * @param standardMessage the one it was made from
 * @param variables values of open places (M-43)
 * @param channel the way the client means to answer; empty for the customer's (M-24)
 * @param translateTo the language to send it in; empty to send it as it is (M-57)
 */
public record Request(
    String text,
    Format format,
    Optional<UUID> standardMessage,
    Map<String, String> variables,
    Optional<Channel> channel,
    Optional<Language> translateTo,
    List<UUID> attachments,
    Recipient recipient,
    AfterSend afterSend) {

  public Request {
    variables = Map.copyOf(variables);
    attachments = List.copyOf(attachments);
  }

  /** Changes with every field: whether two requests are the same (M-15). */
  public String fingerprint() {
    List<String> parts = new ArrayList<>();
    parts.add(text);
    parts.add(format.name());
    parts.add(standardMessage.map(UUID::toString).orElse(""));
    new TreeMap<>(variables)
        .forEach((name, value) -> {
          parts.add(name);
          parts.add(value);
        });
    parts.add(channel.map(Channel::name).orElse(""));
    parts.add(translateTo.map(Language::code).orElse(""));
    attachments.forEach(id -> parts.add(id.toString()));
    parts.add(recipient.name());
    parts.add(afterSend.name());
    return Fingerprint.of(parts);
  }

  /** Without the text, since this may end in a log. */
  @Override
  public String toString() {
    return "Request[…]";
  }
}
