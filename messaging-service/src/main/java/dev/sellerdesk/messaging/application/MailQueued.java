package dev.sellerdesk.messaging.application;

/**
 * A signal inside the process: a mail can be sent as soon as the running transaction is committed.
 */
public record MailQueued() {}
