package dev.sellerdesk.questions.application.port.in;

import dev.sellerdesk.questions.domain.RetailerId;
import java.time.Instant;

/** Announces the digest that was to be told at this instant; once, however often it is called. */
public interface TellDigest {

  void tell(RetailerId retailerId, Instant due);
}
