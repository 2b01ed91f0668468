package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.domain.CustomerContact;

/**
 * An order became known, and with it where its customer can be reached; mails that waited for that
 * can go.
 */
public interface KeepContact {

  void keep(Command command);

  record Command(CustomerContact contact) {}
}
