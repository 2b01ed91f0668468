package dev.sellerdesk.questions.application.port.out;

import dev.sellerdesk.questions.application.Summary;
import dev.sellerdesk.questions.domain.RetailerId;
import java.time.Instant;

/** Counts that are kept up to date with every change of a question, exactly. */
public interface QuestionCounts {

  /** What the seller may see at this instant, counted. */
  Summary summary(RetailerId retailer, Instant now);
}
