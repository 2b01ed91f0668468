package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.StandardMessageUse;
import dev.sellerdesk.messaging.application.port.in.ManageStandardMessages.Listed;
import dev.sellerdesk.messaging.domain.compose.Placeholders;
import dev.sellerdesk.messaging.domain.compose.StandardMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "StandardMessage", description = "A text that is used again and again (M-39)")
record StandardMessageView(
    UUID id,
    @Schema(examples = "\"Order not yet received\"") String name,
    @Schema(description = "Yours, everybody's in the account, or an example to use and copy (M-42)")
        Scope scope,
    TextsByLanguage texts,
    @Schema(
            description = "Open places that order and shipment fill",
            examples = "[\"orderNumber\"]")
        List<String> variables,
    @Schema(
            description = "Open places that you have to fill (M-43)",
            examples = "[\"workingDays\"]")
        List<String> fillIns,
    List<UUID> attachmentIds,
    boolean archived,
    @Schema(description = "How often it was sent", examples = "12") long uses,
    @Nullable Instant lastUsedAt) {

  /** Whose a standard message is. */
  @Schema(name = "StandardMessageScope")
  enum Scope {
    PERSONAL,
    ACCOUNT,
    SHIPPED
  }

  @Schema(name = "StandardMessageList")
  record StandardMessageList(List<StandardMessageView> items) {}

  static StandardMessageView of(Listed listed) {
    StandardMessage message = listed.message();
    return new StandardMessageView(
        message.id(),
        message.name(),
        switch (message.owner()) {
          case StandardMessage.Personal _ -> Scope.PERSONAL;
          case StandardMessage.Account() -> Scope.ACCOUNT;
          case StandardMessage.Shipped() -> Scope.SHIPPED;
        },
        TextsByLanguage.of(message.texts()),
        message.placeholders().stream().filter(Placeholders.VARIABLES::contains).toList(),
        message.placeholders().stream()
            .filter(name -> !Placeholders.VARIABLES.contains(name))
            .toList(),
        message.attachments(),
        message.archived(),
        listed.use().map(StandardMessageUse::times).orElse(0L),
        listed.use().map(StandardMessageUse::lastAt).orElse(null));
  }
}
