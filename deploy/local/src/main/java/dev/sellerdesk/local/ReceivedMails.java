package dev.sellerdesk.local;

import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mails of the inbox, oldest first, at most a few thousand of them. */
final class ReceivedMails {
  private static final int MOST = 20_000;

  private final Map<String, Entry> byMessageId = new LinkedHashMap<>();
  private int next = 1;

  private record Entry(Mail mail, Map<String, Integer> deliveries) {}

  synchronized void add(MimeMessage message, String recipient)
      throws MessagingException, IOException {
    String header = message.getMessageID();
    String messageId = header == null ? "<none-" + UUID.randomUUID() + ">" : header;
    String address = recipient.toLowerCase(Locale.ROOT);
    Entry known = byMessageId.get(messageId);
    if (known == null) {
      Map<String, Integer> deliveries = new LinkedHashMap<>(Map.of(address, 1));
      byMessageId.put(
          messageId, new Entry(read(next++, message, messageId, recipient), deliveries));
    } else {
      int copies = known.deliveries().merge(address, 1, Integer::sum);
      byMessageId.put(
          messageId, new Entry(again(known.mail(), recipient, copies), known.deliveries()));
    }
    if (byMessageId.size() > MOST) {
      byMessageId.remove(byMessageId.keySet().iterator().next());
    }
  }

  synchronized List<Mail> list() {
    return byMessageId.values().stream().map(Entry::mail).toList();
  }

  synchronized Optional<Mail> number(String number) {
    return byMessageId.values().stream()
        .map(Entry::mail)
        .filter(mail -> Integer.toString(mail.number()).equals(number))
        .findFirst();
  }

  synchronized void clear() {
    byMessageId.clear();
    next = 1;
  }

  private static Mail again(Mail mail, String recipient, int copies) {
    String to = mail.isTo(recipient) ? mail.to() : mail.to() + ", " + recipient;
    return new Mail(
        mail.number(),
        mail.messageId(),
        mail.from(),
        to,
        mail.subject(),
        mail.text(),
        mail.html(),
        mail.receivedAt(),
        Math.max(copies, mail.copies()),
        mail.headers());
  }

  private static Mail read(int number, MimeMessage message, String messageId, String recipient)
      throws MessagingException, IOException {
    String to = addresses(message.getRecipients(RecipientType.TO));
    String subject = message.getSubject();
    return new Mail(
        number,
        messageId,
        addresses(message.getFrom()),
        to.isEmpty() ? recipient : to,
        subject == null ? "" : subject,
        content(message, "text/plain"),
        content(message, "text/html"),
        Instant.now(),
        1,
        headers(message));
  }

  private static String addresses(Address @Nullable [] addresses) {
    if (addresses == null) {
      return "";
    }
    return String.join(
        ", ",
        Arrays.stream(addresses)
            .map(address ->
                address instanceof InternetAddress internet
                    ? internet.getAddress()
                    : address.toString())
            .toList());
  }

  /** The first part of that type; empty when there is none. */
  private static String content(Part part, String type) throws MessagingException, IOException {
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return "";
    }
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return text;
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = content(parts.getBodyPart(i), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  private static Map<String, String> headers(MimeMessage message) throws MessagingException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      headers.computeIfAbsent(header.getName(), _ -> new ArrayList<>()).add(header.getValue());
    }
    Map<String, String> joined = new LinkedHashMap<>();
    headers.forEach((name, values) -> joined.put(name, String.join("\n", values)));
    return joined;
  }
}
