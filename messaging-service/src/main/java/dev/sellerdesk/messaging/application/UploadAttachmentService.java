package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.KeepAttachment;
import dev.sellerdesk.messaging.application.port.in.UploadAttachment;
import dev.sellerdesk.messaging.application.port.out.ContentInspector;
import dev.sellerdesk.messaging.application.port.out.ContentInspector.Inspection;
import dev.sellerdesk.messaging.application.port.out.MalwareScanner;
import dev.sellerdesk.messaging.domain.MessagingException.AttachmentRefused;
import dev.sellerdesk.messaging.domain.MessagingException.AttachmentRefused.Reason;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.messaging.domain.attachment.Attachment.Clean;
import dev.sellerdesk.messaging.domain.attachment.Attachment.Pending;
import dev.sellerdesk.messaging.domain.attachment.Attachment.Scan;
import dev.sellerdesk.messaging.domain.attachment.Danger;
import dev.sellerdesk.messaging.domain.attachment.FileName;
import dev.sellerdesk.messaging.domain.attachment.FileType;
import dev.sellerdesk.messaging.domain.attachment.Remedy;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.Workflow;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

/** Looks into the file before any transaction: inspecting and scanning take their time. */
@Workflow
class UploadAttachmentService implements UploadAttachment {

  private static final int PIECE = 64 * 1024;

  private final ContentInspector inspector;
  private final MalwareScanner scanner;
  private final KeepAttachment keepAttachment;
  private final AliasReach aliasReach;
  private final MarketplacePolicy policy;
  private final Ids ids;
  private final Clock clock;

  UploadAttachmentService(
      ContentInspector inspector,
      MalwareScanner scanner,
      KeepAttachment keepAttachment,
      AliasReach aliasReach,
      MarketplacePolicy policy,
      Ids ids,
      Clock clock) {
    this.inspector = inspector;
    this.scanner = scanner;
    this.keepAttachment = keepAttachment;
    this.aliasReach = aliasReach;
    this.policy = policy;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Attachment upload(Command command) {
    long size = size(command.content());
    Attachment.requireSize(size, policy.attachments());
    FileName name = FileName.of(command.fileName());
    Inspection inspection = inspector.inspect(command.content());
    if (inspection.danger().isPresent()) {
      throw unsafe(command, name, inspection.danger().get());
    }
    if (!name.type().agreesWith(inspection.mediaType())) {
      throw new AttachmentRefused(
          Reason.CONTENT_DISAGREES,
          "The file is called ."
              + name.value().substring(name.value().lastIndexOf('.') + 1)
              + " but holds something else");
    }
    Attachment attachment =
        new Attachment(
            ids.next(),
            command.retailerId(),
            command.uploadedBy(),
            name,
            command.kind(),
            size,
            sha256(command.content()),
            clock.instant(),
            scanned(command, name));
    keepAttachment.keep(attachment, command.content());
    return attachment;
  }

  private Scan scanned(Command command, FileName name) {
    return switch (scanner.scan(command.content())) {
      case CLEAN -> new Clean(clock.instant());
      case UNAVAILABLE -> new Pending();
      case INFECTED -> throw unsafe(command, name, Danger.MALWARE);
    };
  }

  private AttachmentRefused unsafe(Command command, FileName name, Danger danger) {
    boolean pdf = name.type() == FileType.PDF && danger != Danger.MALWARE;
    return new AttachmentRefused(
        Reason.UNSAFE,
        "The file is considered unsafe: " + danger.reason(),
        pdf ? Remedy.forPdf(aliasReach.works(command.question())) : List.of());
  }

  private static long size(Path content) {
    try {
      return Files.size(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(Path content) {
    try (InputStream in = Files.newInputStream(content)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] piece = new byte[PIECE];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
