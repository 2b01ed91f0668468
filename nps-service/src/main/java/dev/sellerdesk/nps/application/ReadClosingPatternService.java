package dev.sellerdesk.nps.application;

import dev.sellerdesk.nps.application.port.in.ReadClosingPattern;
import dev.sellerdesk.nps.application.port.out.CaseCourses;
import dev.sellerdesk.nps.application.port.out.SellerZones;
import dev.sellerdesk.nps.domain.ClosingPattern;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

@UseCase
class ReadClosingPatternService implements ReadClosingPattern {

  /** A hard case takes longer; only what had its time is compared. */
  private static final Duration TIME_TO_CLOSE = Duration.ofDays(7);

  private final CaseCourses courses;
  private final SellerZones zones;
  private final MarketplacePolicy policy;
  private final Clock clock;

  ReadClosingPatternService(
      CaseCourses courses, SellerZones zones, MarketplacePolicy policy, Clock clock) {
    this.courses = courses;
    this.zones = zones;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public ClosingReport ofRetailer(String retailerId, int days) {
    return report(retailerId, days);
  }

  @Override
  @AcrossRetailers
  public ClosingReport ofAnyRetailer(String retailerId, int days) {
    return report(retailerId, days);
  }

  private ClosingReport report(String retailerId, int days) {
    Instant now = clock.instant();
    MarketplacePolicy.Gaming gaming = policy.satisfaction().gaming();
    ReportingPeriod period = ReportingPeriod.lastDays(days, now, zones.of(retailerId));
    ClosingPattern pattern =
        courses.pattern(retailerId, period, now.minus(TIME_TO_CLOSE), gaming.hardReplies());
    return new ClosingReport(period, pattern, pattern.flags(gaming));
  }
}
