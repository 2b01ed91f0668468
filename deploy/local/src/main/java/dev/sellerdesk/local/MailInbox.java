package dev.sellerdesk.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes every mail the services send, for whomever, and shows it: as a page for people, as {@code
 * GET /api/messages} for programs. Kept in memory: a new start begins empty.
 */
final class MailInbox implements AutoCloseable {
  private static final String MESSAGES = "/api/messages";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; ";

  private final ReceivedMails received = new ReceivedMails();
  private final GreenMail smtp;
  private final HttpServer page;

  private MailInbox(int smtpPort, int pagePort) {
    smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    smtp.start();
    // One mailbox for all: what is shown is kept in the list of received mails.
    GreenMailUser everyone = smtp.setUser("everyone@localhost", "everyone@localhost", "everyone");
    smtp.getUserManager()
        .setMessageDeliveryHandler((message, recipient) -> {
          try {
            received.add(message.getMessage(), recipient.getEmail());
            smtp.getManagers().getImapHostManager().getInbox(everyone).deleteAllMessages();
          } catch (IOException | FolderException e) {
            throw new MessagingException("The mail can't be read", e);
          }
          return everyone;
        });
    page = LocalHttp.start(pagePort, this::handle);
  }

  static MailInbox start(int smtpPort, int pagePort) {
    return new MailInbox(smtpPort, pagePort);
  }

  List<Mail> mails() {
    return received.list();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (path.equals(MESSAGES) && method.equals("DELETE")) {
      received.clear();
      LocalHttp.answer(exchange, 204, "text/plain", "");
    } else if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange
          .getResponseHeaders()
          .set("Allow", path.equals(MESSAGES) ? "GET, HEAD, DELETE" : "GET, HEAD");
      LocalHttp.answer(exchange, 405, "text/plain", "Only reading\n");
    } else if (path.equals(MESSAGES)) {
      LocalHttp.answer(exchange, 200, "application/json", json(mailsTo(parameter(exchange, "to"))));
    } else if (path.equals("/")) {
      policy(exchange, "");
      LocalHttp.answer(exchange, 200, "text/html", InboxPages.list(received.list()));
    } else if (path.startsWith("/messages/")) {
      message(exchange, path.substring("/messages/".length()));
    } else {
      LocalHttp.answer(exchange, 404, "text/plain", "Mails are at / and at " + MESSAGES + "\n");
    }
  }

  private void message(HttpExchange exchange, String rest) throws IOException {
    boolean content = rest.endsWith("/html");
    String number = content ? rest.substring(0, rest.length() - "/html".length()) : rest;
    Optional<Mail> mail = received.number(number);
    if (mail.isEmpty()) {
      LocalHttp.answer(exchange, 404, "text/plain", "No such mail\n");
    } else if (content) {
      // What a mail brings may be shown, and its links opened in a new tab; it runs nothing and
      // loads nothing.
      policy(exchange, "img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox; ");
      LocalHttp.answer(exchange, 200, "text/html", "<base target=\"_blank\">" + mail.get().html());
    } else {
      policy(exchange, "frame-src 'self'; ");
      LocalHttp.answer(exchange, 200, "text/html", InboxPages.one(mail.get()));
    }
  }

  private static void policy(HttpExchange exchange, String more) {
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY + more + "base-uri 'self'");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
  }

  private List<Mail> mailsTo(Optional<String> address) {
    List<Mail> all = received.list();
    return address.map(to -> all.stream().filter(mail -> mail.isTo(to)).toList()).orElse(all);
  }

  private static Optional<String> parameter(HttpExchange exchange, String name) {
    String query = exchange.getRequestURI().getRawQuery();
    if (query == null) {
      return Optional.empty();
    }
    for (String pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        // An address may hold a plus sign, which here is rarely meant as a space.
        String value = pair.substring(name.length() + 1).replace("+", "%2B");
        return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  private static byte[] json(List<Mail> mails) {
    List<Map<String, Object>> rows =
        mails.stream()
            .map(mail -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("id", mail.number());
              row.put("messageId", mail.messageId());
              row.put("from", mail.from());
              row.put("to", mail.to());
              row.put("subject", mail.subject());
              row.put("text", mail.text());
              row.put("html", mail.html());
              row.put("receivedAt", mail.receivedAt().toString());
              row.put("copies", mail.copies());
              row.put("headers", new TreeMap<>(mail.headers()));
              return row;
            })
            .toList();
    try {
      return JSON.writeValueAsBytes(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    page.stop(0);
    smtp.stop();
  }
}
