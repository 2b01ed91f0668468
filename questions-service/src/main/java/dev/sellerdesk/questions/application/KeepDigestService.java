package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.KeepDigest;
import dev.sellerdesk.questions.application.port.out.DigestTimer;
import dev.sellerdesk.questions.application.port.out.Digests;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.DailyDigest;
import dev.sellerdesk.questions.domain.RetailerId;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;

@UseCase
class KeepDigestService implements KeepDigest {

  private final Digests digests;
  private final DigestTimer timer;
  private final RetailerDirectory retailers;
  private final Clock clock;

  KeepDigestService(Digests digests, DigestTimer timer, RetailerDirectory retailers, Clock clock) {
    this.digests = digests;
    this.timer = timer;
    this.retailers = retailers;
    this.clock = clock;
  }

  @Override
  public Optional<DailyDigest> of(RetailerId retailerId) {
    return digests.find(retailerId);
  }

  @Override
  public DailyDigest wish(RetailerId retailerId, LocalTime at) {
    DailyDigest digest =
        DailyDigest.from(at, retailers.termsOf(retailerId).country().zone(), clock.instant());
    digests.put(retailerId, digest);
    timer.callAt(retailerId, digest.nextAt());
    return digest;
  }

  @Override
  public void end(RetailerId retailerId) {
    digests.remove(retailerId);
  }
}
