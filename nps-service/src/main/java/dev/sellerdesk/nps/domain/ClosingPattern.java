package dev.sellerdesk.nps.domain;

import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * How a retailer closes cases, as far as it could bend the score (D9).
 *
 * @param cases that were closed in the period
 * @param cycled of these, how many were closed more than twice
 * @param surveys that were waiting for their day or went out
 * @param calledOffBySeller surveys that the seller called off by reopening the case
 * @param easy cases opened in the period in which the customer wrote little
 * @param hard those in which the customer had to write again and again
 */
public record ClosingPattern(
    long cases, long cycled, long surveys, long calledOffBySeller, Share easy, Share hard) {

  private static final double Z_ONE_IN_A_THOUSAND = 3.090232306167813;

  /** How many of the cases led to a survey. */
  public record Share(long cases, long surveyed) {

    double value() {
      return cases == 0 ? 0 : (double) surveyed / cases;
    }
  }

  /** What looks as if the score were being bent. It accuses nobody: it says where to look. */
  public enum Flag {
    /** Cases are closed and reopened over and over. */
    CLOSE_REOPEN_CYCLES,
    /** Surveys that wait are called off by the seller reopening the case. */
    SURVEYS_CALLED_OFF,
    /** Easy cases lead to surveys and hard ones hardly ever. */
    ONLY_EASY_CASES
  }

  /** The flags that this pattern raises; none with fewer cases than the policy asks for. */
  public List<Flag> flags(MarketplacePolicy.Gaming policy) {
    List<Flag> flags = new ArrayList<>();
    if (cases >= policy.fewestCases() && 100 * cycled >= policy.percent() * cases && cycled > 0) {
      flags.add(Flag.CLOSE_REOPEN_CYCLES);
    }
    if (surveys >= policy.fewestCases()
        && 100 * calledOffBySeller >= policy.percent() * surveys
        && calledOffBySeller > 0) {
      flags.add(Flag.SURVEYS_CALLED_OFF);
    }
    if (easy.cases() >= policy.fewestCases()
        && hard.cases() >= policy.fewestCases()
        && 100 * (easy.value() - hard.value()) >= policy.percent()
        && isNoChance()) {
      flags.add(Flag.ONLY_EASY_CASES);
    }
    return flags;
  }

  /** The test for two proportions; one time in a thousand it calls chance a difference. */
  private boolean isNoChance() {
    double all = easy.cases() + hard.cases();
    double pooled = (easy.surveyed() + hard.surveyed()) / all;
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / easy.cases() + 1.0 / hard.cases()));
    return error > 0 && (easy.value() - hard.value()) / error > Z_ONE_IN_A_THOUSAND;
  }
}
