package dev.sellerdesk.messaging.adapter.out.mail;

import dev.sellerdesk.messaging.application.port.out.AttachmentStore;
import dev.sellerdesk.messaging.application.port.out.MailTransport;
import dev.sellerdesk.messaging.domain.Dispatch;
import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.MailContent;
import dev.sellerdesk.messaging.domain.Mailbox;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands mails to the SMTP server. Neither addresses nor the server's words, which quote them, reach
 * a log.
 */
@ApplicationScoped
class SmtpMailTransport implements MailTransport {

  private static final Pattern UNSUBSCRIBE_LINK =
      Pattern.compile("https?://\\S+/survey/[^\\s/?]+/unsubscribe(?=\\s)");

  private final ReactiveMailer mailer;
  private final AttachmentStore store;
  private final MeterRegistry metrics;
  private final String mailDomain;
  private final Duration patience;

  SmtpMailTransport(
      ReactiveMailer mailer,
      AttachmentStore store,
      MeterRegistry metrics,
      @ConfigProperty(name = "sellerdesk.messaging.mail-domain") String mailDomain,
      @ConfigProperty(name = "quarkus.mailer.timeout") Duration patience) {
    this.mailer = mailer;
    this.store = store;
    this.metrics = metrics;
    this.mailDomain = mailDomain;
    this.patience = patience;
  }

  @Override
  public Dispatch send(OutgoingMail mail, EmailAddress to, List<Attachment> attachments) {
    List<Path> copies = new ArrayList<>();
    try {
      return counted(mail, attempt(attached(written(mail, to), attachments, copies)));
    } finally {
      copies.forEach(SmtpMailTransport::forget);
    }
  }

  private Dispatch counted(OutgoingMail mail, Dispatch outcome) {
    metrics
        .counter(
            "sellerdesk.mail.dispatches", "kind", mail.kind().name(), "outcome", nameOf(outcome))
        .increment();
    return outcome;
  }

  private Dispatch attempt(Mail written) {
    try {
      mailer.send(written).await().atMost(patience);
      return new Dispatch.Accepted();
    } catch (RuntimeException failure) {
      return outcomeOf(failure);
    }
  }

  /** From files, since the mail client streams those; nothing of 20 MB stands in memory. */
  private Mail attached(Mail mail, List<Attachment> attachments, List<Path> copies) {
    for (Attachment attachment : attachments) {
      Path copy = temporaryFile();
      copies.add(copy);
      store.read(attachment, copy);
      mail.addAttachment(
          attachment.name().value(), copy.toFile(), attachment.name().type().mediaType());
    }
    return mail;
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempFile("mail", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forget(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Mail written(OutgoingMail mail, EmailAddress to) {
    MailContent content = mail.content();
    String from = header(content.from());
    Mail written =
        new Mail()
            .addTo(to.value())
            .setFrom(from)
            .setSubject(content.subject())
            .setText(content.text())
            .setHtml(content.html())
            // The same for every attempt, so that a mailbox can tell a repetition.
            .addHeader("Message-ID", "<" + mail.id() + "@" + mailDomain + ">");
    return switch (mail.kind()) {
      case CUSTOMER_MESSAGE -> written;
      // No "I am on holiday" comes back from a mail that nobody wrote.
      case SELLER_NOTICE, CASE_NOTICE, DAILY_DIGEST, SHIPPING_NOTICE -> generated(written);
      case SURVEY_INVITATION -> unsubscribable(generated(written), content);
    };
  }

  private static Mail generated(Mail mail) {
    return mail.addHeader("Auto-Submitted", "auto-generated");
  }

  /**
   * Lets a mailbox offer to unsubscribe in one step (RFC 8058), by the link that stands in the
   * text: what was queued is what is delivered.
   */
  private static Mail unsubscribable(Mail mail, MailContent content) {
    Matcher link = UNSUBSCRIBE_LINK.matcher(content.text());
    return link.find()
        ? mail.addHeader("List-Unsubscribe", "<" + link.group() + ">")
            .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
        : mail;
  }

  private static String header(Mailbox mailbox) {
    return mailbox.name() + " <" + mailbox.address().value() + ">";
  }

  private static Dispatch outcomeOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPException smtp && smtp.isPermanent()) {
        return new Dispatch.Refused("SMTP " + smtp.getReplyCode());
      }
    }
    return new Dispatch.TryLater();
  }

  private static String nameOf(Dispatch outcome) {
    return switch (outcome) {
      case Dispatch.Accepted _ -> "accepted";
      case Dispatch.Refused _ -> "refused";
      case Dispatch.TryLater _ -> "try-later";
    };
  }
}
