package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.port.in.ReadQuality;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.quality.Criterion;
import dev.sellerdesk.messaging.domain.quality.Mark;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/conversations/{questionId}/quality")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality")
class ConversationQualityResource {

  private final ReadQuality readQuality;

  ConversationQualityResource(ReadQuality readQuality) {
    this.readQuality = readQuality;
  }

  @Schema(name = "MessageQuality")
  record MessageQualityView(UUID messageId, Map<Criterion, Mark> marks) {}

  @Schema(name = "ConversationQuality")
  record ConversationQualityView(List<MessageQualityView> items) {}

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(operationId = "getConversationQuality", summary = "How the answers here were marked")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The marks by message",
      value = ConversationQualityView.class)
  public Response ofConversation(@PathParam("questionId") UUID questionId) {
    return Response.ok(
            new ConversationQualityView(
                new TreeMap<>(readQuality.ofConversation(new QuestionId(questionId)))
                    .entrySet().stream()
                        .map(message ->
                            new MessageQualityView(
                                message.getKey(), new TreeMap<>(message.getValue())))
                        .toList()))
        .build();
  }
}
