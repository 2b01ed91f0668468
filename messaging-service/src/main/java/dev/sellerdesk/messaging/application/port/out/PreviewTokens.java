package dev.sellerdesk.messaging.application.port.out;

/** Makes tokens that nobody guesses. */
public interface PreviewTokens {

  String next();
}
