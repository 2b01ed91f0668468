package dev.sellerdesk.messaging.domain.compose;

/** How a seller wrote a text. */
public enum Format {
  TEXT,
  /** With formatting, of which a harmless part is kept (M-11). */
  HTML
}
