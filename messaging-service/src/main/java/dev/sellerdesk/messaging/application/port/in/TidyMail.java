package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.MailBacklog;

/**
 * Lets mails go whose address became known at the very moment they were queued, and says what is
 * waiting.
 */
public interface TidyMail {

  MailBacklog tidy();
}
