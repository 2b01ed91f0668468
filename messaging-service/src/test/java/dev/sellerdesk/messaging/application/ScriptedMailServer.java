package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.MailTransport;
import dev.sellerdesk.messaging.domain.Dispatch;
import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.util.ArrayList;
import java.util.List;

/** A mail server that answers as a test wishes. */
class ScriptedMailServer implements MailTransport {

  record Delivered(EmailAddress to, OutgoingMail mail) {}

  Dispatch answer = new Dispatch.Accepted();
  final List<Delivered> attempts = new ArrayList<>();

  @Override
  public Dispatch send(OutgoingMail mail, EmailAddress to, List<Attachment> attachments) {
    attempts.add(new Delivered(to, mail));
    return answer;
  }
}
