package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.PrepareAnswer;
import dev.sellerdesk.messaging.application.port.out.CaseFacts;
import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.ConversationRepository;
import dev.sellerdesk.messaging.application.port.out.MessagingSettings;
import dev.sellerdesk.messaging.application.port.out.SellerDirectory;
import dev.sellerdesk.messaging.application.port.out.Signatures;
import dev.sellerdesk.messaging.application.port.out.StandardMessages;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.LanguagePreference.User;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.compose.StandardMessage;
import dev.sellerdesk.platform.UseCase;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@UseCase
class PrepareAnswerService implements PrepareAnswer {

  private final ConversationRepository conversations;
  private final ContactDirectory contacts;
  private final CaseFacts facts;
  private final StandardMessages standardMessages;
  private final Signatures signatures;
  private final SellerDirectory sellers;
  private final ReadingLanguages languages;
  private final MessagingSettings settings;

  PrepareAnswerService(
      ConversationRepository conversations,
      ContactDirectory contacts,
      CaseFacts facts,
      StandardMessages standardMessages,
      Signatures signatures,
      SellerDirectory sellers,
      ReadingLanguages languages,
      MessagingSettings settings) {
    this.conversations = conversations;
    this.contacts = contacts;
    this.facts = facts;
    this.standardMessages = standardMessages;
    this.signatures = signatures;
    this.sellers = sellers;
    this.languages = languages;
    this.settings = settings;
  }

  @Override
  public Preparation prepare(Query query) {
    Conversation conversation = conversations.ofSeller(query.questionId());
    conversation.requireOpen();
    query.request().channel().ifPresent(conversation::requireAnswerBy);
    String retailerId = conversation.order().retailerId();
    Optional<CustomerContact> contact = contacts.find(conversation.order());
    OrderFacts known = facts.of(conversation);
    Recipient recipient = query.request().recipient();
    boolean letter = conversation.isLetter(recipient);
    return new Preparation(
        retailerId,
        languages.of(retailerId, new User(query.userId())).preferred(),
        contact.map(CustomerContact::language),
        names(contact, known),
        contact.map(CustomerContact::firstName),
        language -> variables(conversation, contact, known, language),
        query
            .request()
            .standardMessage()
            .map(id -> standardMessage(retailerId, query.userId(), id)),
        signatures.of(retailerId, query.userId()),
        letter,
        letter || (recipient == Recipient.CUSTOMER && settings.signsDirectMessages()),
        conversation.carriesFormatting(recipient));
  }

  private StandardMessage standardMessage(String retailerId, String userId, UUID id) {
    return standardMessages
        .find(retailerId, id)
        .filter(message -> message.visibleTo(userId))
        .orElseThrow(() -> new MessagingException.UnknownStandardMessage(id));
  }

  private static List<String> names(Optional<CustomerContact> contact, OrderFacts known) {
    List<String> names = new ArrayList<>(contact.map(CustomerContact::names).orElse(List.of()));
    known.item().ifPresent(names::add);
    known.carrier().ifPresent(names::add);
    return names;
  }

  private Map<String, String> variables(
      Conversation conversation,
      Optional<CustomerContact> contact,
      OrderFacts known,
      Language language) {
    Map<String, String> values = new HashMap<>();
    contact.ifPresent(customer -> values.put("customerName", customer.firstName()));
    values.put("orderNumber", conversation.order().orderNumber());
    values.put("caseNumber", conversation.caseNumber());
    values.put("sellerName", sellers.of(conversation.order().retailerId()).name());
    known.item().ifPresent(item -> values.put("item", item));
    known.trackAndTrace().ifPresent(number -> values.put("trackAndTrace", number));
    known.carrier().ifPresent(carrier -> values.put("carrier", carrier));
    known
        .expected()
        .ifPresent(day ->
            values.put(
                "expectedDate",
                day.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale()))));
    return values;
  }
}
