package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.MailContent;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.MailState;
import dev.sellerdesk.messaging.domain.MailState.AwaitingAddress;
import dev.sellerdesk.messaging.domain.MailState.Failed;
import dev.sellerdesk.messaging.domain.MailState.Queued;
import dev.sellerdesk.messaging.domain.MailState.Sent;
import dev.sellerdesk.messaging.domain.Mailbox;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.platform.observability.TraceParent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outgoing_mail")
class OutgoingMailEntity {

  static final String AWAITING_ADDRESS = "AWAITING_ADDRESS";
  static final String QUEUED = "QUEUED";
  static final String SENT = "SENT";
  static final String FAILED = "FAILED";

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  @Enumerated(EnumType.STRING)
  MailKind kind;

  UUID about;
  String orderNumber;
  String fromName;
  String fromAddress;
  String toAddress;
  String subject;
  String bodyText;
  String bodyHtml;
  String state;
  int attempts;
  Instant nextAttemptAt;
  Instant finishedAt;
  String failure;
  @Nullable String traceparent;
  @Version long version;

  protected OutgoingMailEntity() {}

  OutgoingMailEntity(UUID id) {
    this.id = id;
    this.traceparent = TraceParent.current().orElse(null);
  }

  void take(OutgoingMail mail) {
    retailerId = mail.order().retailerId();
    kind = mail.kind();
    about = mail.about();
    orderNumber = mail.order().orderNumber();
    MailContent content = mail.content();
    fromName = content.from().name();
    fromAddress = content.from().address().value();
    subject = content.subject();
    bodyText = content.text();
    bodyHtml = content.html();
    take(mail.state());
  }

  private void take(MailState mail) {
    switch (mail) {
      case AwaitingAddress() -> state = AWAITING_ADDRESS;
      case Queued(var to, var tried, var next) -> {
        state = QUEUED;
        toAddress = to.value();
        attempts = tried;
        nextAttemptAt = next;
      }
      case Sent(var to, var tried, var at) -> {
        state = SENT;
        toAddress = to.value();
        attempts = tried;
        finishedAt = at;
      }
      case Failed(var to, var tried, var at, var reason) -> {
        state = FAILED;
        toAddress = to.value();
        attempts = tried;
        finishedAt = at;
        failure = reason;
      }
    }
  }

  OutgoingMail toDomain() {
    return new OutgoingMail(
        id,
        kind,
        about,
        new OrderKey(retailerId, orderNumber),
        new MailContent(
            new Mailbox(fromName, new EmailAddress(fromAddress)), subject, bodyText, bodyHtml),
        state());
  }

  MailState state() {
    return switch (state) {
      case AWAITING_ADDRESS -> new AwaitingAddress();
      case QUEUED -> new Queued(new EmailAddress(toAddress), attempts, nextAttemptAt);
      case SENT -> new Sent(new EmailAddress(toAddress), attempts, finishedAt);
      case FAILED -> new Failed(new EmailAddress(toAddress), attempts, finishedAt, failure);
      default -> throw new IllegalStateException("unknown state " + state);
    };
  }
}
