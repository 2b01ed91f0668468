package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.port.in.ComposeAnswer.Composed;
import dev.sellerdesk.messaging.application.port.in.PreviewAnswer.Previewed;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.compose.Change;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Preview", description = "An answer exactly as the customer will get it")
record PreviewView(
    @Schema(description = "Sends just this; works once") String previewToken,
    Instant expiresAt,
    @Schema(
            description =
                "The letter in the language it was written in; what the customer gets unless there is a translatedBody",
            examples = "\"Beste Erika,\\n\\nUw pakket is onderweg.\\n\\nMet vriendelijke groet,\"")
        String body,
    @Schema(
            description =
                "What the customer gets when it is translated; null when it is not (M-57)")
        @Nullable String translatedBody,
    @Schema(description = "With its formatting, where the way to the customer carries it")
        @Nullable String html,
    @Schema(description = "Of the mail; null when none is sent") @Nullable String subject,
    @Schema(description = "ISO 639-1 of what the customer gets; null when it cannot be told")
        @Nullable String language,
    @Schema(description = "SHA-256 of all that will be handed over, attachments included")
        String sha256,
    @Schema(description = "What was changed on the way, in order") List<ChangeView> changes,
    List<AttachmentView> attachments,
    @Schema(description = "Advice on what the customer gets; it never blocks (M-13, M-29)")
        List<QualityResource.FindingView> quality) {

  @Schema(name = "Change")
  record ChangeView(
      Change.Step step,
      @Schema(examples = "\"The link to shop.example was written out\"") String detail) {}

  static PreviewView of(Composed composed, Previewed previewed) {
    boolean translated = composed.answer().translation().isPresent();
    String sent = previewed.body().text().text();
    return new PreviewView(
        previewed.token(),
        previewed.expiresAt(),
        translated ? composed.own() : sent,
        translated ? sent : null,
        previewed.body().html().orElse(null),
        previewed.subject().orElse(null),
        previewed.body().text().language().known().map(Language::code).orElse(null),
        previewed.sha256(),
        composed.changes().stream()
            .map(change -> new ChangeView(change.step(), change.detail()))
            .toList(),
        previewed.attachments().stream().map(AttachmentView::of).toList(),
        previewed.quality().stream()
            .map(finding -> QualityResource.FindingView.of(finding, sent))
            .toList());
  }
}
