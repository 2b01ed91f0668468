package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.compose.Composition;

/** Reads formatted text and keeps of it what is harmless (M-11, M-22). */
public interface Formatting {

  /** Never throws, whatever it is given; what was left out is among the changes. */
  Composition read(String html);
}
