package dev.sellerdesk.messaging.domain.attachment;

import dev.sellerdesk.messaging.domain.MessagingException.AttachmentRefused;
import dev.sellerdesk.messaging.domain.MessagingException.AttachmentRefused.Reason;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was uploaded, perhaps sent with a message (M-44). It cannot be sent, nor seen by
 * anybody, until a scanner called it clean (M-49).
 */
public final class Attachment {

  /** How far the scanner is. */
  public sealed interface Scan {}

  /** The scanner did not answer yet; it is asked again. */
  public record Pending() implements Scan {}

  public record Clean(Instant at) implements Scan {}

  /** Not safe; its content is gone. */
  public record Refused(Instant at, Danger danger) implements Scan {}

  private final UUID id;
  private final String retailerId;
  private final String uploadedBy;
  private final FileName name;
  private final AttachmentKind kind;
  private final long size;
  private final String sha256;
  private final Instant uploadedAt;
  private Scan scan;

  public Attachment(
      UUID id,
      String retailerId,
      String uploadedBy,
      FileName name,
      AttachmentKind kind,
      long size,
      String sha256,
      Instant uploadedAt,
      Scan scan) {
    this.id = id;
    this.retailerId = retailerId;
    this.uploadedBy = uploadedBy;
    this.name = name;
    this.kind = kind;
    this.size = size;
    this.sha256 = sha256;
    this.uploadedAt = uploadedAt;
    this.scan = scan;
  }

  /** What the scanner says at last; the first answer counts. */
  public void scanned(Optional<Danger> danger, Instant now) {
    scan =
        switch (scan) {
          case Pending() ->
              danger.<Scan>map(found -> new Refused(now, found)).orElseGet(() -> new Clean(now));
          case Clean _, Refused _ -> scan;
        };
  }

  /**
   * Refuses what nobody has called safe.
   *
   * @throws AttachmentRefused M-49
   */
  public void requireClean() {
    switch (scan) {
      case Clean _ -> {}
      case Pending() ->
          throw new AttachmentRefused(
              Reason.NOT_SCANNED,
              "'" + name.value() + "' waits for the virus scanner and cannot be used yet");
      case Refused(_, var danger) ->
          throw new AttachmentRefused(
              Reason.UNSAFE, "'" + name.value() + "' is not safe: " + danger.reason());
    }
  }

  /**
   * Refuses a file of this size before anybody looks into it.
   *
   * @throws AttachmentRefused M-45
   */
  public static void requireSize(long bytes, MarketplacePolicy.Attachments limits) {
    if (bytes == 0) {
      throw new AttachmentRefused(Reason.EMPTY, "The file is empty");
    }
    if (bytes > limits.maxFileBytes()) {
      throw new AttachmentRefused(
          Reason.TOO_LARGE,
          "A file has at most "
              + megabytes(limits.maxFileBytes())
              + " MB (1 MB = 1,048,576 bytes)");
    }
  }

  /**
   * Refuses files that cannot go with one message together (M-47, M-48, M-49).
   *
   * @throws AttachmentRefused with the rule that is broken
   */
  public static void requireTogether(
      List<Attachment> attachments, MarketplacePolicy.Attachments limits) {
    requireNumber(attachments.size(), limits);
    if (attachments.stream().mapToLong(Attachment::size).sum() > limits.maxTotalBytes()) {
      throw new AttachmentRefused(
          Reason.TOTAL_TOO_LARGE,
          "The files of one message have at most "
              + megabytes(limits.maxTotalBytes())
              + " MB together");
    }
    attachments.forEach(Attachment::requireClean);
  }

  /**
   * @throws AttachmentRefused M-47
   */
  public static void requireNumber(int number, MarketplacePolicy.Attachments limits) {
    if (number > limits.maxFiles()) {
      throw new AttachmentRefused(
          Reason.TOO_MANY, "A message has at most " + limits.maxFiles() + " attachments");
    }
  }

  private static long megabytes(long bytes) {
    return bytes / (1024 * 1024);
  }

  public UUID id() {
    return id;
  }

  public String retailerId() {
    return retailerId;
  }

  public String uploadedBy() {
    return uploadedBy;
  }

  public FileName name() {
    return name;
  }

  public AttachmentKind kind() {
    return kind;
  }

  public long size() {
    return size;
  }

  /** In lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }

  public Scan scan() {
    return scan;
  }
}
