package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.domain.Shown;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ShowMessageRequest", description = "Which text of a message you want to see")
record ShowMessageRequest(@Schema(examples = "\"ORIGINAL\"") @NotNull Shown show) {}
