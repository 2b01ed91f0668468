package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.application.Position;
import dev.sellerdesk.messaging.application.port.in.ReadAnyConversation;
import dev.sellerdesk.messaging.application.port.in.ReadConversation;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.MessageQuery;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.PageQuery;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.Reader;
import dev.sellerdesk.messaging.application.port.in.ReceiveCustomerMessage;
import dev.sellerdesk.messaging.application.port.in.ShowMessage;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.rest.PageRequest;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/conversations/{questionId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Conversations",
    description = "What customer, seller and marketplace write to each other about a question")
class ConversationsResource {

  private final ReadConversation readConversation;
  private final ReadAnyConversation readAnyConversation;
  private final ReceiveCustomerMessage receiveCustomerMessage;
  private final ShowMessage showMessage;
  private final Caller caller;
  private final Pages pages;
  private final ETags tags;
  private final MarketplacePolicy policy;

  ConversationsResource(
      ReadConversation readConversation,
      ReadAnyConversation readAnyConversation,
      ReceiveCustomerMessage receiveCustomerMessage,
      ShowMessage showMessage,
      Caller caller,
      Pages pages,
      ETags tags,
      MarketplacePolicy policy) {
    this.readConversation = readConversation;
    this.readAnyConversation = readAnyConversation;
    this.receiveCustomerMessage = receiveCustomerMessage;
    this.showMessage = showMessage;
    this.caller = caller;
    this.pages = pages;
    this.tags = tags;
    this.policy = policy;
  }

  /** One page of a conversation. */
  @Schema(name = "MessagePage")
  record MessagePage(List<MessageView> items, @Nullable String nextCursor) {}

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE, Roles.WEBSHOP})
  @Operation(
      operationId = "getConversation",
      summary = "What a conversation is about",
      description = "With the answer to whether the seller may write in it now (Q-39).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The conversation",
      value = ConversationView.class)
  @APIResponse(responseCode = "304", description = "As the client has it")
  public Response conversation(@PathParam("questionId") UUID questionId) {
    QuestionId id = new QuestionId(questionId);
    var conversation =
        ofOneRetailer() ? readConversation.conversation(id) : readAnyConversation.conversation(id);
    return tags.ok(
        ConversationView.of(conversation, policy.attachments().allowedInDirectMessages()),
        conversation.state().since().toEpochMilli());
  }

  @GET
  @Path("/messages")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE, Roles.WEBSHOP})
  @Operation(
      operationId = "listMessages",
      summary = "Read a conversation",
      description =
          "Oldest first. Each message comes in its original and in Dutch and English (M-53, M-55). The shop, which asks for the customer,"
              + " gets what the customer wrote and received.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "A page",
      value = MessagePage.class)
  public Response messages(
      @PathParam("questionId") UUID questionId, @Valid @BeanParam PageRequest page) {
    String scope = "messages|" + questionId;
    PageQuery query =
        new PageQuery(
            new QuestionId(questionId),
            reader(),
            position(pages.after(page, scope)),
            page.limitAndOneMore());
    List<ConversationMessage> found =
        ofOneRetailer() ? readConversation.messages(query) : readAnyConversation.messages(query);
    return pages.of(page, scope, found, MessageView::of, row -> position(row.message()));
  }

  @GET
  @Path("/messages/{messageId}")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE, Roles.WEBSHOP})
  @Operation(operationId = "getMessage", summary = "Read one message")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The message",
      value = MessageView.class)
  @APIResponse(responseCode = "304", description = "As the client has it")
  public Response message(
      @PathParam("questionId") UUID questionId, @PathParam("messageId") UUID messageId) {
    MessageQuery query =
        new MessageQuery(new QuestionId(questionId), new MessageId(messageId), reader());
    ConversationMessage message =
        ofOneRetailer() ? readConversation.message(query) : readAnyConversation.message(query);
    return tags.ok(MessageView.of(message), message.version());
  }

  @Schema(name = "TranslationVersion", description = "A translation as it was at one time")
  record TranslationVersionView(
      MessageView.TranslationView translation,
      @Schema(
              description = "Edition of the translation memory that was asked",
              examples = "\"5f0c1e\"")
          String memoryVersion,
      @Schema(examples = "1") int number,
      Instant madeAt) {}

  @Schema(name = "TranslationLedger")
  record TranslationLedger(List<TranslationVersionView> items) {}

  @GET
  @Path("/messages/{messageId}/translations")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "listTranslations",
      summary = "Every translation a message had",
      description = "By language and oldest first; none is ever changed or deleted (D6).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The ledger",
      value = TranslationLedger.class)
  public Response translations(
      @PathParam("questionId") UUID questionId, @PathParam("messageId") UUID messageId) {
    MessageQuery query =
        new MessageQuery(
            new QuestionId(questionId),
            new MessageId(messageId),
            new ReadConversation.SellerUser(caller.userId()));
    return Response.ok(
            new TranslationLedger(
                readConversation.translations(query).stream()
                    .map(version ->
                        new TranslationVersionView(
                            MessageView.TranslationView.of(version.translation()),
                            version.translation().memoryVersion(),
                            version.number(),
                            version.madeAt()))
                    .toList()))
        .build();
  }

  @POST
  @Path("/customer-messages")
  @Idempotent
  @RolesAllowed(Roles.WEBSHOP)
  @Operation(
      operationId = "postCustomerMessage",
      summary = "Hand over what the customer writes next",
      description =
          "The seller is told by mail (Q-11). In a closed case it is accepted too, and reopens it (Q-39).")
  @APIResponseSchema(
      responseCode = "201",
      responseDescription = "The seller can read it",
      value = MessageView.class)
  public Response receive(
      @PathParam("questionId") UUID questionId, @NotNull @Valid CustomerMessageRequest request) {
    return MessageView.created(tags, receiveCustomerMessage.receive(request.toCommand(questionId)));
  }

  @PUT
  @Path("/messages/{messageId}/view")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "showMessage",
      summary = "See the original, or the translation",
      description = "For you alone (M-56). The other text is never lost.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The message as you see it now",
      value = MessageView.class)
  public Response show(
      @PathParam("questionId") UUID questionId,
      @PathParam("messageId") UUID messageId,
      @Valid @BeanParam IfMatch ifMatch,
      @NotNull @Valid ShowMessageRequest request) {
    ConversationMessage message =
        showMessage.show(
            new ShowMessage.Command(
                new QuestionId(questionId),
                new MessageId(messageId),
                caller.userId(),
                request.show(),
                ifMatch.version()));
    return tags.withTag(Response.ok(), MessageView.of(message), message.version());
  }

  /** A token of a retailer never sees further than that retailer, whatever its roles are. */
  private boolean ofOneRetailer() {
    return caller.retailerId().isPresent()
        || !(caller.has(Roles.PARTNERSERVICE) || caller.has(Roles.WEBSHOP));
  }

  private Reader reader() {
    if (ofOneRetailer()) {
      return new ReadConversation.SellerUser(caller.userId());
    }
    return caller.has(Roles.PARTNERSERVICE)
        ? new ReadConversation.Operator(caller.userId())
        : new ReadConversation.Customer();
  }

  private static List<String> position(Message last) {
    return List.of(last.sentAt().toString(), last.id().toString());
  }

  private static Position position(@Nullable List<String> parts) {
    return parts == null
        ? Position.START
        : new Position(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
  }
}
