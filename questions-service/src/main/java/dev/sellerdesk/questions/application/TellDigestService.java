package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.TellDigest;
import dev.sellerdesk.questions.application.port.out.DigestTimer;
import dev.sellerdesk.questions.application.port.out.Digests;
import dev.sellerdesk.questions.application.port.out.QuestionCounts;
import dev.sellerdesk.questions.application.port.out.QuestionEvents;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.DailyDigest;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.shared.event.DailyDigestDue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

@UseCase
class TellDigestService implements TellDigest {

  private final Digests digests;
  private final DigestTimer timer;
  private final QuestionCounts counts;
  private final RetailerDirectory retailers;
  private final QuestionEvents events;
  private final Clock clock;

  TellDigestService(
      Digests digests,
      DigestTimer timer,
      QuestionCounts counts,
      RetailerDirectory retailers,
      QuestionEvents events,
      Clock clock) {
    this.digests = digests;
    this.timer = timer;
    this.counts = counts;
    this.retailers = retailers;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void tell(RetailerId retailerId, Instant due) {
    digests
        .find(retailerId)
        .filter(digest -> digest.dueAt(due))
        .ifPresent(digest -> tell(retailerId, digest));
  }

  private void tell(RetailerId retailerId, DailyDigest digest) {
    Instant now = clock.instant();
    ZoneId zone = retailers.termsOf(retailerId).country().zone();
    Summary summary = counts.summary(retailerId, now);
    if (summary.somethingToLookAt()) {
      events.publish(
          new DailyDigestDue(
              retailerId.value(),
              LocalDate.ofInstant(now, zone),
              summary.open(),
              summary.openLong(),
              summary.awaiting(),
              summary.followUpDue(),
              summary.unread()));
    }
    DailyDigest next = digest.told(zone, now);
    digests.put(retailerId, next);
    timer.callAt(retailerId, next.nextAt());
  }
}
