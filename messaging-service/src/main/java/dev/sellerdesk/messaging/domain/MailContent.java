package dev.sellerdesk.messaging.domain;

/**
 * A mail as its reader gets it, made once: what was queued is what is delivered, however often
 * delivery is tried.
 *
 * @param text the plain-text alternative
 * @param html the same as HTML
 */
public record MailContent(Mailbox from, String subject, String text, String html) {

  public MailContent {
    subject = HeaderText.oneLine(subject);
  }

  /** Without the content, since this may end in a log. */
  @Override
  public String toString() {
    return "MailContent[…]";
  }
}
