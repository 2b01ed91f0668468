package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.KeepAttachment;
import dev.sellerdesk.messaging.application.port.in.RecordScan;
import dev.sellerdesk.messaging.application.port.out.AttachmentRepository;
import dev.sellerdesk.messaging.application.port.out.AttachmentStore;
import dev.sellerdesk.messaging.application.port.out.MalwareScanner.Verdict;
import dev.sellerdesk.messaging.application.port.out.ScanWork;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.messaging.domain.attachment.Danger;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Across retailers: the webshop uploads for customers of all of them. */
@UseCase
@AcrossRetailers
class KeepAttachmentService implements KeepAttachment, RecordScan {

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final AttachmentRepository attachments;
  private final AttachmentStore store;
  private final ScanWork work;
  private final Clock clock;

  KeepAttachmentService(
      AttachmentRepository attachments, AttachmentStore store, ScanWork work, Clock clock) {
    this.attachments = attachments;
    this.store = store;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void keep(Attachment attachment, Path content) {
    attachments.save(attachment);
    store.write(attachment, content);
    if (attachment.scan() instanceof Attachment.Pending) {
      work.schedule(attachment, 1, clock.instant().plus(PAUSE));
    }
  }

  @Override
  public Optional<Attachment> pending(UUID id) {
    return attachments.find(id).filter(found -> found.scan() instanceof Attachment.Pending);
  }

  @Override
  public void record(UUID id, int attempt, Verdict verdict) {
    pending(id)
        .ifPresent(attachment -> {
          switch (verdict) {
            case CLEAN -> scanned(attachment, Optional.empty());
            case INFECTED -> {
              scanned(attachment, Optional.of(Danger.MALWARE));
              store.delete(attachment);
            }
            case UNAVAILABLE ->
                work.schedule(attachment, attempt + 1, clock.instant().plus(pauseAfter(attempt)));
          }
        });
  }

  private void scanned(Attachment attachment, Optional<Danger> danger) {
    attachment.scanned(danger, clock.instant());
    attachments.save(attachment);
  }

  private static Duration pauseAfter(int attempt) {
    Duration doubled = PAUSE.multipliedBy(1L << Math.min(attempt, 20));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
