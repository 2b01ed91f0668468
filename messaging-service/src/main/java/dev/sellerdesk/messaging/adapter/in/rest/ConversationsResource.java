package dev.sellerdesk.messaging.adapter.in.rest;

import static dev.sellerdesk.messaging.adapter.in.rest.Texts.JSON;

import dev.sellerdesk.messaging.application.ConversationMessage;
import dev.sellerdesk.messaging.application.Position;
import dev.sellerdesk.messaging.application.port.in.ReadAnyConversation;
import dev.sellerdesk.messaging.application.port.in.ReadConversation;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.MessageQuery;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.PageQuery;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.Reader;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.Slice;
import dev.sellerdesk.messaging.application.port.in.ReceiveCustomerMessage;
import dev.sellerdesk.messaging.application.port.in.SendMessage;
import dev.sellerdesk.messaging.application.port.in.ShowMessage;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.rest.Cursors;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.Idempotent;
import dev.sellerdesk.platform.rest.Page;
import dev.sellerdesk.platform.rest.Pages;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
  private final SendMessage sendMessage;
  private final ShowMessage showMessage;
  private final Caller caller;
  private final Cursors cursors;
  private final ETags tags;

  ConversationsResource(
      ReadConversation readConversation,
      ReadAnyConversation readAnyConversation,
      ReceiveCustomerMessage receiveCustomerMessage,
      SendMessage sendMessage,
      ShowMessage showMessage,
      Caller caller,
      Cursors cursors,
      ETags tags) {
    this.readConversation = readConversation;
    this.readAnyConversation = readAnyConversation;
    this.receiveCustomerMessage = receiveCustomerMessage;
    this.sendMessage = sendMessage;
    this.showMessage = showMessage;
    this.caller = caller;
    this.cursors = cursors;
    this.tags = tags;
  }

  /** One page of a conversation. */
  @Schema(name = "MessagePage")
  record MessagePage(
      List<MessageView> items,
      @Schema(description = "What to give as cursor for the next page; null on the last one")
          @Nullable String nextCursor) {}

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE, Roles.WEBSHOP})
  @Operation(
      operationId = "getConversation",
      summary = "What a conversation is about",
      description = "With the answer to whether the seller may write in it now (Q-39).")
  @APIResponse(
      responseCode = "200",
      description = "The conversation",
      headers =
          @Header(
              name = "ETag",
              description = "For If-None-Match",
              schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(mediaType = JSON, schema = @Schema(implementation = ConversationView.class)))
  @APIResponse(responseCode = "304", description = "As the client has it")
  public Response conversation(@PathParam("questionId") UUID questionId) {
    QuestionId id = new QuestionId(questionId);
    var conversation =
        ofOneRetailer() ? readConversation.conversation(id) : readAnyConversation.conversation(id);
    return tags.ok(ConversationView.of(conversation), conversation.state().since().toEpochMilli());
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
  @APIResponse(
      responseCode = "200",
      description = "A page; the header Link leads to the next",
      headers =
          @Header(
              name = "Link",
              description = "rel=\"next\", if there is one",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = JSON, schema = @Schema(implementation = MessagePage.class)))
  public Response messages(
      @PathParam("questionId") UUID questionId,
      @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT_TEXT) @Min(1) @Max(Pages.MAX_LIMIT)
          int limit,
      @Parameter(description = "nextCursor of the page before")
          @QueryParam("cursor")
          @Size(max = 1_000)
          @Nullable String cursor,
      @Context UriInfo uri) {
    String scope = "messages|" + questionId;
    Position after = cursor == null ? Position.START : position(cursors.decode(scope, cursor));
    PageQuery query = new PageQuery(new QuestionId(questionId), reader(), after, limit);
    Slice slice =
        ofOneRetailer() ? readConversation.messages(query) : readAnyConversation.messages(query);
    return Pages.response(
        uri,
        new Page<>(
            slice.messages().stream().map(MessageView::of).toList(),
            slice.more()
                ? cursors.encode(scope, position(slice.messages().getLast().message()))
                : null));
  }

  @GET
  @Path("/messages/{messageId}")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN, Roles.PARTNERSERVICE, Roles.WEBSHOP})
  @Operation(operationId = "getMessage", summary = "Read one message")
  @APIResponse(
      responseCode = "200",
      description = "The message",
      headers =
          @Header(
              name = "ETag",
              description = "For If-None-Match and If-Match",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = JSON, schema = @Schema(implementation = MessageView.class)))
  @APIResponse(responseCode = "304", description = "As the client has it")
  public Response message(
      @PathParam("questionId") UUID questionId, @PathParam("messageId") UUID messageId) {
    MessageQuery query =
        new MessageQuery(new QuestionId(questionId), new MessageId(messageId), reader());
    ConversationMessage message =
        ofOneRetailer() ? readConversation.message(query) : readAnyConversation.message(query);
    return tags.ok(MessageView.of(message), message.version());
  }

  @POST
  @Path("/messages")
  @Idempotent
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "sendMessage",
      summary = "Answer the customer",
      description =
          "Sent directly (M-16), in the channel the customer chose: a direct message is answered by one (M-24). With translateTo the"
              + " translation is sent, if it is complete.")
  @APIResponse(
      responseCode = "201",
      description = "Accepted for delivery",
      headers =
          @Header(
              name = "Location",
              description = "Where the message is",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = JSON, schema = @Schema(implementation = MessageView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "The case is closed: reopen it first (Q-39); or the text cannot be translated completely now (M-57)")
  public Response send(
      @PathParam("questionId") UUID questionId, @NotNull @Valid SendMessageRequest request) {
    return created(sendMessage.send(request.toCommand(questionId, caller.userId())));
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
  @APIResponse(
      responseCode = "201",
      description = "The seller can read it",
      headers =
          @Header(
              name = "Location",
              description = "Where the message is",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = JSON, schema = @Schema(implementation = MessageView.class)))
  public Response receive(
      @PathParam("questionId") UUID questionId, @NotNull @Valid CustomerMessageRequest request) {
    return created(receiveCustomerMessage.receive(request.toCommand(questionId)));
  }

  @PUT
  @Path("/messages/{messageId}/view")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "showMessage",
      summary = "See the original, or the translation",
      description = "For you alone (M-56). The other text is never lost.")
  @APIResponse(
      responseCode = "200",
      description = "The message as you see it now",
      headers =
          @Header(
              name = "ETag",
              description = "For If-Match",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = JSON, schema = @Schema(implementation = MessageView.class)))
  @APIResponse(
      responseCode = "412",
      description = "Your view has changed since the version in If-Match")
  public Response show(
      @PathParam("questionId") UUID questionId,
      @PathParam("messageId") UUID messageId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Size(max = 200) @Nullable String ifMatch,
      @NotNull @Valid ShowMessageRequest request) {
    ConversationMessage message =
        showMessage.show(
            new ShowMessage.Command(
                new QuestionId(questionId),
                new MessageId(messageId),
                caller.userId(),
                request.show(),
                tags.ifMatch(ifMatch)));
    return tags.withTag(Response.ok(), MessageView.of(message), message.version());
  }

  private Response created(ConversationMessage message) {
    MessageView view = MessageView.of(message);
    URI location = URI.create("/conversations/" + view.questionId() + "/messages/" + view.id());
    return tags.withTag(Response.created(location), view, message.version());
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

  private static Position position(List<String> parts) {
    return new Position(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
  }
}
