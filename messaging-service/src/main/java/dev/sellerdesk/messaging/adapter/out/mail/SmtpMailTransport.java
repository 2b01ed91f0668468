package dev.sellerdesk.messaging.adapter.out.mail;

import dev.sellerdesk.messaging.application.port.out.MailTransport;
import dev.sellerdesk.messaging.domain.Dispatch;
import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.MailContent;
import dev.sellerdesk.messaging.domain.Mailbox;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands mails to the SMTP server. Neither addresses nor the server's words, which quote them, reach
 * a log.
 */
@ApplicationScoped
class SmtpMailTransport implements MailTransport {

  private final ReactiveMailer mailer;
  private final MeterRegistry metrics;
  private final String mailDomain;
  private final Duration patience;

  SmtpMailTransport(
      ReactiveMailer mailer,
      MeterRegistry metrics,
      @ConfigProperty(name = "sellerdesk.messaging.mail-domain") String mailDomain,
      @ConfigProperty(name = "quarkus.mailer.timeout") Duration patience) {
    this.mailer = mailer;
    this.metrics = metrics;
    this.mailDomain = mailDomain;
    this.patience = patience;
  }

  @Override
  public Dispatch send(OutgoingMail mail, EmailAddress to) {
    Dispatch outcome = attempt(mail, to);
    metrics
        .counter(
            "sellerdesk.mail.dispatches", "kind", mail.kind().name(), "outcome", nameOf(outcome))
        .increment();
    return outcome;
  }

  private Dispatch attempt(OutgoingMail mail, EmailAddress to) {
    try {
      mailer.send(written(mail, to)).await().atMost(patience);
      return new Dispatch.Accepted();
    } catch (RuntimeException failure) {
      return outcomeOf(failure);
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
      case SELLER_NOTICE, SURVEY_INVITATION ->
          written.addHeader("Auto-Submitted", "auto-generated");
    };
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
