package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.Dispatch;
import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.util.List;

/** The mail server. */
public interface MailTransport {

  /** Tries to hand the mail over; never throws, never waits for long. */
  Dispatch send(OutgoingMail mail, EmailAddress to, List<Attachment> attachments);
}
