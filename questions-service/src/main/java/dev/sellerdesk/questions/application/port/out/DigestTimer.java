package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.RetailerId;
import java.time.Instant;

/** Calls when a digest is due. */
public interface DigestTimer {

  void callAt(RetailerId retailerId, Instant at);
}
