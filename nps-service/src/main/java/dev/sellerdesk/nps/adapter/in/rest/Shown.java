package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.application.InvitationCounts;
import dev.sellerdesk.nps.domain.NetPromoterScore;
import dev.sellerdesk.nps.domain.ScoreCounts;
import dev.sellerdesk.nps.domain.ScoreInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures in the form in which they are given out; what cannot be told is null. */
final class Shown {

  private static final int RATE_DECIMALS = 4;

  static @Nullable Integer nps(ScoreCounts counts) {
    return counts.nps().map(NetPromoterScore::rounded).orElse(null);
  }

  static @Nullable List<BigDecimal> interval(ScoreCounts counts) {
    return counts.interval95().map(Shown::bounds).orElse(null);
  }

  static List<BigDecimal> bounds(ScoreInterval interval) {
    return List.of(interval.low(), interval.high());
  }

  static @Nullable BigDecimal rate(InvitationCounts invitations) {
    return invitations.sent() == 0
        ? null
        : BigDecimal.valueOf(invitations.answered())
            .divide(BigDecimal.valueOf(invitations.sent()), RATE_DECIMALS, RoundingMode.HALF_UP);
  }

  private Shown() {}
}
