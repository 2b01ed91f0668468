package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.domain.CustomerQuestion;
import java.time.Instant;

/** Wakes cases that time alone will change. */
public interface CaseTimer {

  /** Has the case looked at again at this instant; looking once too often does no harm. */
  void wakeAt(CustomerQuestion question, Instant at);
}
