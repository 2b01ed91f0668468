package dev.sellerdesk.messaging.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.domain.MessagingException.AttachmentRefused;
import dev.sellerdesk.messaging.domain.MessagingException.AttachmentRefused.Reason;
import dev.sellerdesk.messaging.domain.attachment.Attachment.Clean;
import dev.sellerdesk.messaging.domain.attachment.Attachment.Pending;
import dev.sellerdesk.messaging.domain.attachment.Attachment.Refused;
import dev.sellerdesk.messaging.domain.attachment.Attachment.Scan;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AttachmentTest {

  private static final long MB = 1024 * 1024;
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final MarketplacePolicy.Attachments LIMITS = MarketplacePolicy.bol().attachments();

  @Test
  void ten_megabytes_are_accepted_and_one_byte_more_is_not() {
    assertThatCode(() -> Attachment.requireSize(10 * MB, LIMITS)).doesNotThrowAnyException();
    refuses(Reason.TOO_LARGE, () -> Attachment.requireSize(10 * MB + 1, LIMITS));
    refuses(Reason.EMPTY, () -> Attachment.requireSize(0, LIMITS));
  }

  @Test
  void five_files_are_accepted_and_six_are_not() {
    assertThatCode(() -> together(Collections.nCopies(5, MB))).doesNotThrowAnyException();
    refuses(Reason.TOO_MANY, () -> together(Collections.nCopies(6, MB)));
  }

  @Test
  void twice_ten_megabytes_are_accepted_and_three_times_seven_are_not() {
    assertThatCode(() -> together(List.of(10 * MB, 10 * MB))).doesNotThrowAnyException();
    refuses(Reason.TOTAL_TOO_LARGE, () -> together(List.of(10 * MB, 10 * MB, 1L)));
    refuses(Reason.TOTAL_TOO_LARGE, () -> together(List.of(7 * MB, 7 * MB, 7 * MB)));
  }

  @Test
  void what_nobody_called_clean_cannot_be_sent() {
    refuses(Reason.NOT_SCANNED, () -> file(1, new Pending()).requireClean());
    refuses(Reason.UNSAFE, () -> file(1, new Refused(NOW, Danger.MALWARE)).requireClean());
    refuses(
        Reason.NOT_SCANNED,
        () -> Attachment.requireTogether(List.of(file(1, new Pending())), LIMITS));
  }

  @Test
  void the_scanners_first_answer_counts() {
    Attachment file = file(1, new Pending());
    file.scanned(Optional.of(Danger.MALWARE), NOW);
    file.scanned(Optional.empty(), NOW.plusSeconds(1));

    assertThat(file.scan()).isEqualTo(new Refused(NOW, Danger.MALWARE));
  }

  @Test
  void the_encrypted_address_is_a_remedy_only_while_it_works() {
    assertThat(Remedy.forPdf(true))
        .extracting(Remedy::platform)
        .containsExactly(Remedy.Platform.WINDOWS, Remedy.Platform.MAC, Remedy.Platform.ANY);
    assertThat(Remedy.forPdf(false))
        .extracting(Remedy::platform)
        .containsExactly(Remedy.Platform.WINDOWS, Remedy.Platform.MAC);
  }

  private static void together(List<Long> sizes) {
    Attachment.requireTogether(
        sizes.stream().map(size -> file(size, new Clean(NOW))).toList(), LIMITS);
  }

  private static void refuses(Reason reason, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            AttachmentRefused.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static Attachment file(long size, Scan scan) {
    return new Attachment(
        UUID.randomUUID(),
        "1001",
        "anna",
        FileName.of("a.pdf"),
        AttachmentKind.OTHER,
        size,
        "0".repeat(64),
        NOW,
        scan);
  }
}
