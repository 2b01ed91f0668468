package dev.sellerdesk.messaging.application.port.in;

/** Hands outgoing mail to the mail server. */
public interface DeliverMail {

  /**
   * Sends the mail that has been due longest, if there is one that nobody else is sending.
   *
   * @return whether it makes sense to go on with the next
   */
  boolean deliverNext();
}
