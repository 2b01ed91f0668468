package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.domain.ScoreCounts;
import dev.sellerdesk.nps.domain.ScoreDistribution;

/**
 * What there is to count of a stretch of days.
 *
 * @param scores of the answers that came in it
 * @param invitations of the surveys sent in it
 */
public record Figures(ScoreDistribution scores, InvitationCounts invitations) {

  public static final Figures NONE = new Figures(ScoreDistribution.NONE, InvitationCounts.NONE);

  public Figures plus(Figures other) {
    return new Figures(scores.plus(other.scores), invitations.plus(other.invitations));
  }

  public ScoreCounts counts() {
    return scores.counts();
  }
}
