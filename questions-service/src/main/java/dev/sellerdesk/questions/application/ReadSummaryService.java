package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.ReadSummary;
import dev.sellerdesk.questions.application.port.out.QuestionCounts;
import dev.sellerdesk.questions.domain.RetailerId;
import java.time.Clock;

@UseCase
class ReadSummaryService implements ReadSummary {

  private final QuestionCounts counts;
  private final Clock clock;

  ReadSummaryService(QuestionCounts counts, Clock clock) {
    this.counts = counts;
    this.clock = clock;
  }

  @Override
  public Summary of(RetailerId retailer) {
    return counts.summary(retailer, clock.instant());
  }
}
