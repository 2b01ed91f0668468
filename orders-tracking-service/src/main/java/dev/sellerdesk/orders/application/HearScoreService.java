package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.HearScore;
import dev.sellerdesk.orders.application.port.out.ScoreRepository;
import dev.sellerdesk.orders.domain.RetailerId;
import dev.sellerdesk.orders.domain.performance.PerformanceWeek;
import dev.sellerdesk.orders.domain.performance.Score;
import dev.sellerdesk.platform.UseCase;

@UseCase
class HearScoreService implements HearScore {

  private final ScoreRepository scores;

  HearScoreService(ScoreRepository scores) {
    this.scores = scores;
  }

  @Override
  public void hear(RetailerId retailer, PerformanceWeek week, Score score) {
    scores.keep(retailer, week, score);
  }
}
