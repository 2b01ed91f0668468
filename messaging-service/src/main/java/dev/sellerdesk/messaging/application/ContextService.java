package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ReadContext;
import dev.sellerdesk.messaging.application.port.out.CaseFacts;
import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.application.port.out.MessageRepository;
import dev.sellerdesk.messaging.application.port.out.MessagingSettings;
import dev.sellerdesk.messaging.application.port.out.Signatures;
import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.platform.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@UseCase
class ContextService implements ReadContext {

  private final ConversationRepository conversations;
  private final MessageRepository messages;
  private final ContactDirectory contacts;
  private final CaseFacts facts;
  private final Signatures signatures;
  private final MessagingSettings settings;

  ContextService(
      ConversationRepository conversations,
      MessageRepository messages,
      ContactDirectory contacts,
      CaseFacts facts,
      Signatures signatures,
      MessagingSettings settings) {
    this.conversations = conversations;
    this.messages = messages;
    this.contacts = contacts;
    this.facts = facts;
    this.signatures = signatures;
    this.settings = settings;
  }

  @Override
  public Context context(QuestionId questionId, String userId) {
    Conversation conversation = conversations.ofSeller(questionId);
    Optional<CustomerContact> contact = contacts.find(conversation.order());
    return new Context(
        contact.map(customer -> (customer.firstName() + " " + customer.lastName()).strip()),
        contact.map(CustomerContact::language),
        conversation.order().orderNumber(),
        facts.of(conversation),
        hints(conversation, userId));
  }

  private List<Hint> hints(Conversation conversation, String userId) {
    List<Hint> hints = new ArrayList<>();
    Optional<Message> latest = messages.latestOfCustomer(conversation.id());
    if (latest.filter(this::veryShort).isPresent()) {
      hints.add(
          new Hint(
              "M-14",
              "The customer wrote very little: answer politely, ask for more information, and wait for the customer",
              Optional.of(AfterSend.WAIT_FOR_CUSTOMER)));
    }
    if (signatures.of(conversation.order().retailerId(), userId).texts().isEmpty()) {
      hints.add(
          new Hint(
              "M-38",
              "A personal signature with your first name makes your messages more personal",
              Optional.empty()));
    }
    return hints;
  }

  private boolean veryShort(Message message) {
    String text = message.original().text().strip();
    return text.codePointCount(0, text.length()) < settings.shortMessage();
  }
}
