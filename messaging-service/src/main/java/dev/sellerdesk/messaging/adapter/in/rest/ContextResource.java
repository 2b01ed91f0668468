package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.application.port.in.ReadContext;
import dev.sellerdesk.messaging.application.port.in.WriteToSeller;
import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/conversations/{questionId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
class ContextResource {

  private final ReadContext readContext;
  private final WriteToSeller writeToSeller;
  private final Caller caller;
  private final ETags tags;

  ContextResource(ReadContext readContext, WriteToSeller writeToSeller, Caller caller, ETags tags) {
    this.readContext = readContext;
    this.writeToSeller = writeToSeller;
    this.caller = caller;
    this.tags = tags;
  }

  @Schema(name = "ComposerContext", description = "What helps to write personally (M-63)")
  record ContextView(
      @Schema(examples = "\"Erika Jansen\"") @Nullable String customerName,
      @Schema(description = "What the customer reads, ISO 639-1", examples = "\"fr\"")
          @Nullable String customerLanguage,
      String orderNumber,
      @Nullable String item,
      @Nullable String trackAndTrace,
      @Nullable String carrier,
      @Nullable LocalDate expectedDate,
      List<HintView> hints) {}

  @Schema(name = "Hint", description = "Advice")
  record HintView(
      @Schema(examples = "\"M-14\"") String ruleId, String text, @Nullable AfterSend afterSend) {}

  @Schema(name = "OperatorMessageRequest", description = "What customer care tells the seller")
  record OperatorMessageRequest(
      @NotBlank
          @Size(max = Texts.LONGEST_MESSAGE)
          @Pattern(regexp = Texts.NO_ZERO, message = Texts.NO_ZERO_MESSAGE)
          String message) {}

  @GET
  @Path("/context")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "getComposerContext",
      summary = "What to mention in an answer",
      description =
          "The item, track and trace, the day of delivery, and advice (M-14, M-38, M-63).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "What is known",
      value = ContextView.class)
  public Response context(@PathParam("questionId") UUID questionId) {
    var context = readContext.context(new QuestionId(questionId), caller.userId());
    return Response.ok(
            new ContextView(
                context.customerName().orElse(null),
                context.customerReads().map(Language::code).orElse(null),
                context.orderNumber(),
                context.facts().item().orElse(null),
                context.facts().trackAndTrace().orElse(null),
                context.facts().carrier().orElse(null),
                context.facts().expected().orElse(null),
                context.hints().stream()
                    .map(hint ->
                        new HintView(hint.ruleId(), hint.text(), hint.afterSend().orElse(null)))
                    .toList()))
        .build();
  }

  @POST
  @Path("/operator-messages")
  @Idempotent
  @RolesAllowed(Roles.PARTNERSERVICE)
  @Operation(
      operationId = "writeToSeller",
      summary = "Write to the seller as customer care",
      description = "Seen by seller and customer care alone, never by the customer (Q-60).")
  @APIResponseSchema(
      responseCode = "201",
      responseDescription = "The seller can read it",
      value = MessageView.class)
  public Response write(
      @PathParam("questionId") UUID questionId, @NotNull @Valid OperatorMessageRequest request) {
    ConversationMessage written =
        writeToSeller.write(
            new WriteToSeller.Command(new QuestionId(questionId), request.message()));
    return MessageView.created(tags, written);
  }
}
