package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "StandardMessageRequest", description = "A text to use again and again (M-40)")
record StandardMessageRequest(
    @Schema(examples = "\"Parcel is on its way\"") @NotBlank @Size(max = 120) String name,
    @Schema(description = "PERSONAL if left out; ACCOUNT shares it. It cannot be changed later")
        @Nullable Scope scope,
    @Schema(description = "At least one, unless it is made from a draft") @Nullable @Valid
        TextsByLanguage texts,
    @Nullable @Size(max = 5) List<@NotNull UUID> attachmentIds,
    @Schema(description = "Out of the menu, if true") @Nullable Boolean archived,
    @Schema(description = "The question whose draft gives text and attachments (M-41)")
        @Nullable UUID fromDraftOf) {

  /** Who can use it. */
  @Schema(name = "StandardMessageOwner")
  enum Scope {
    PERSONAL,
    ACCOUNT
  }

  Map<Language, String> byLanguage() {
    Map<Language, String> known = texts == null ? Map.of() : texts.toDomain();
    if (known.isEmpty() && fromDraftOf == null) {
      throw ProblemException.badRequest("texts", "has at least one text");
    }
    return known;
  }

  List<UUID> attachments() {
    return Optional.ofNullable(attachmentIds).orElse(List.of());
  }
}
