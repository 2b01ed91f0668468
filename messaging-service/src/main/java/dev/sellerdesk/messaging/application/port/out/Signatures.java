package dev.sellerdesk.messaging.application.port.out;

import dev.sellerdesk.messaging.domain.compose.Signature;

/** What users sign with (M-36). */
public interface Signatures {

  /** With no texts and version 0 for who has none. */
  Signature of(String retailerId, String userId);

  /** Keeps it and answers it with its new version. */
  Signature save(Signature signature);
}
