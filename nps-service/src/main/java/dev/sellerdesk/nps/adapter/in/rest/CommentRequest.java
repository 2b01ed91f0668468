package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.domain.Comment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AddComment", description = "What the customer adds to the answer, once (N-14)")
record CommentRequest(
    @NotBlank
        @Size(max = Comment.LONGEST)
        @Schema(description = "Plain text", examples = "It arrived today, thank you.")
        String comment) {}
