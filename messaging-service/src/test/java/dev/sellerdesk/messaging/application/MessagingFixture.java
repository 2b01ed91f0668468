package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.AcceptAnswer;
import dev.sellerdesk.messaging.application.port.in.ComposeAnswer;
import dev.sellerdesk.messaging.application.port.in.InviteToSurvey;
import dev.sellerdesk.messaging.application.port.in.KeepContact;
import dev.sellerdesk.messaging.application.port.in.OpenConversation;
import dev.sellerdesk.messaging.application.port.in.PreviewAnswer;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.Customer;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.PageQuery;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.Reader;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.SellerUser;
import dev.sellerdesk.messaging.application.port.in.TranslateMessage;
import dev.sellerdesk.messaging.application.port.out.AttachmentRepository;
import dev.sellerdesk.messaging.application.port.out.Formatting;
import dev.sellerdesk.messaging.application.port.out.LinkPolicy;
import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.EmailAddress;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.OutgoingMail;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.compose.Composition;
import dev.sellerdesk.messaging.domain.compose.Format;
import dev.sellerdesk.messaging.domain.compose.LinkRules;
import dev.sellerdesk.messaging.domain.compose.Request;
import dev.sellerdesk.messaging.domain.compose.RichText;
import dev.sellerdesk.messaging.domain.quality.QualityGuide;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.testing.TestClock;
import dev.sellerdesk.shared.event.IntegrationEvent;
import dev.sellerdesk.shared.event.QualityAssessed;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The whole application around fakes, and the words its tests tell their stories in. */
class MessagingFixture {

  static final OrderKey ORDER = new OrderKey("1001", "A2K8290LP8");
  static final QuestionId QUESTION =
      new QuestionId(UUID.fromString("01930000-0000-7000-8000-000000000001"));
  static final MessageId FIRST =
      new MessageId(UUID.fromString("01930000-0000-7000-8000-000000000002"));
  static final EmailAddress ERIKA = new EmailAddress("erika@customer.example");
  static final EmailAddress SELLER = new EmailAddress("questions@seller.example");

  private static final LinkPolicy LINKS =
      () ->
          new LinkRules(
              Set.of("bol.com"), host -> Optional.of(host.replaceAll(".*?([^.]+[.][^.]+)$", "$1")));
  private static final Formatting FORMATTING =
      html -> Composition.of(RichText.ofPlain(html), List.of());

  private record DueTranslation(Message message, int attempt, Instant at) {}

  final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:00Z"));
  final AtomicLong counter = new AtomicLong(100);
  final Ids ids =
      () -> new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L + counter.incrementAndGet());
  final InMemoryContacts contacts = new InMemoryContacts();
  final InMemoryMails mails = new InMemoryMails(order -> contacts.find(order).isPresent());
  final InMemoryConversations conversations = new InMemoryConversations();
  final InMemoryMessages messages = new InMemoryMessages(mails);
  final InMemoryPreferences preferences = new InMemoryPreferences();
  final PhraseBook phrases = new PhraseBook();
  final ScriptedMailServer mailServer = new ScriptedMailServer();
  final List<IntegrationEvent> events = new ArrayList<>();
  private final List<DueTranslation> dueTranslations = new ArrayList<>();

  final ReadingLanguages languages =
      new ReadingLanguages(
          preferences, retailerId -> new Seller(SELLER, "Seller " + retailerId, Language.NL));
  final LanguageSettingService languageSettings =
      new LanguageSettingService(preferences, languages);
  final MailDesk mailDesk =
      new MailDesk(
          mails,
          new PlainComposer(),
          contacts,
          retailerId -> new Seller(SELLER, "Seller " + retailerId, Language.NL),
          languages,
          ids,
          clock);
  final Correspondence correspondence =
      new Correspondence(
          messages,
          contacts,
          phrases.memory(),
          (message, at) -> dueTranslations.add(new DueTranslation(message, message.attempts(), at)),
          mailDesk,
          clock);
  final Readdressing readdressing = new Readdressing(mails, contacts, clock);
  final FollowCaseService followCase = new FollowCaseService(conversations, readdressing);
  final ReceiveCustomerMessageService receiveCustomerMessage =
      new ReceiveCustomerMessageService(
          conversations,
          new InMemoryWriting().attachments(messages::find),
          MarketplacePolicy.bol(),
          phrases,
          correspondence,
          events::add,
          ids,
          clock);
  final InMemoryWriting writing = new InMemoryWriting();
  final AttachmentRepository attachments = writing.attachments(messages::find);
  final Dispatching dispatching = new Dispatching(mailDesk, attachments, MarketplacePolicy.bol());
  final PrepareAnswerService prepareAnswer =
      new PrepareAnswerService(
          conversations,
          contacts,
          writing.caseFacts,
          writing.standardMessageStore,
          writing.signatureStore,
          retailerId -> new Seller(SELLER, "Seller " + retailerId, Language.NL),
          languages,
          writing.settings);
  final ComposeAnswerService composeAnswer =
      new ComposeAnswerService(prepareAnswer, FORMATTING, phrases, phrases, LINKS);
  final OpenConversationService openConversation =
      new OpenConversationService(
          conversations,
          messages,
          phrases,
          correspondence,
          new FirstLetter(
              prepareAnswer,
              FORMATTING,
              phrases,
              phrases.memory(),
              LINKS,
              dispatching,
              correspondence,
              writing.draftStore,
              mailDesk,
              clock));
  final TellSellerService tellSeller = new TellSellerService(conversations, mailDesk);
  final QualityDesk quality =
      new QualityDesk(
          messages,
          contacts,
          writing.caseFacts,
          language -> new QualityGuide(language, "1", Map.of(), Map.of(), Set.of(), Map.of()));
  final PreviewAnswerService previewAnswer =
      new PreviewAnswerService(
          conversations,
          dispatching,
          quality,
          writing.previewStore,
          writing::nextToken,
          writing.settings,
          ids,
          clock);
  final AcceptAnswerService acceptAnswer =
      new AcceptAnswerService(
          conversations,
          dispatching,
          correspondence,
          quality,
          writing.qualityLedger,
          writing.previewStore,
          writing.draftStore,
          writing.standardMessageStore,
          writing.settings,
          event -> {
            if (!(event instanceof QualityAssessed)) {
              events.add(event);
            }
          },
          ids,
          clock);
  final DraftService drafts = new DraftService(conversations, writing.draftStore, clock);
  final TranslationsService translations =
      new TranslationsService(
          messages,
          conversations,
          contacts,
          (message, at) -> dueTranslations.add(new DueTranslation(message, message.attempts(), at)),
          clock);
  final TranslateMessageService translateMessage =
      new TranslateMessageService(translations, phrases, translations);
  final ConversationReader reader =
      new ConversationReader(conversations, messages, contacts, languages);
  final ShowMessageService showMessage = new ShowMessageService(reader, messages);
  final KeepContactService keepContact = new KeepContactService(contacts, mails, clock);
  final InviteToSurveyService inviteToSurvey = new InviteToSurveyService(mailDesk);
  final DeliverMailService deliverMail =
      new DeliverMailService(mails, attachments, mailServer, clock);
  final TidyMailService tidyMail =
      new TidyMailService(mails, contacts, conversations, readdressing, clock);

  void orderPlaced() {
    keepContact.keep(
        new KeepContact.Command(
            new CustomerContact(
                ORDER, "c-81", "Erika", "Jansen", ERIKA, "+31612345678", Language.FR)));
  }

  void customerAsks(String text) {
    customerAsks(Channel.EMAIL, text);
  }

  void customerAsks(Channel channel, String text) {
    questionOpened(channel, Author.CUSTOMER, null, text);
  }

  void questionOpened(Channel channel, Author author, Language language, String text) {
    openConversation.open(
        new OpenConversation.Command(
            QUESTION,
            "Q-2026-000123-7",
            ORDER,
            channel,
            author,
            language,
            FIRST,
            text,
            clock.instant(),
            false,
            Optional.empty(),
            ""));
  }

  /** Anna starts a contact. */
  void sellerBegins(String text, Language translateTo) {
    openConversation.open(
        new OpenConversation.Command(
            QUESTION,
            "Q-2026-000123-7",
            ORDER,
            Channel.EMAIL,
            Author.SELLER,
            null,
            FIRST,
            text,
            clock.instant(),
            false,
            Optional.ofNullable(translateTo),
            "anna"));
  }

  /** A customer asks at Partnerservice, which keeps the case. */
  void customerAsksAtPartnerservice(String text) {
    openConversation.open(
        new OpenConversation.Command(
            QUESTION,
            "Q-2026-000123-7",
            ORDER,
            Channel.EMAIL,
            Author.CUSTOMER,
            null,
            FIRST,
            text,
            clock.instant(),
            true,
            Optional.empty(),
            ""));
  }

  ConversationMessage sellerAnswers(String text) {
    return sellerAnswers(text, null);
  }

  ConversationMessage sellerAnswers(String text, Language translateTo) {
    return acceptAnswer.accept(composed(answer(text, translateTo)));
  }

  static Request answer(String text, Language translateTo) {
    return new Request(
        text,
        Format.TEXT,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.ofNullable(translateTo),
        List.of(),
        Recipient.CUSTOMER,
        AfterSend.WAIT_FOR_CUSTOMER);
  }

  ComposeAnswer.Composed composed(Request request) {
    return composeAnswer.compose(new ComposeAnswer.Command(QUESTION, "anna", request));
  }

  PreviewAnswer.Previewed previewed(String text) {
    return previewAnswer.preview(composed(answer(text, null)));
  }

  ConversationMessage confirmed(PreviewAnswer.Previewed preview) {
    return acceptAnswer.confirm(
        new AcceptAnswer.Confirmation(QUESTION, "anna", preview.token(), Optional.empty()));
  }

  void surveyRequested(UUID invitationId) {
    inviteToSurvey.invite(
        new InviteToSurvey.Command(
            invitationId, ORDER, "Q-2026-000123-7", Language.FR, "secret-token"));
  }

  /** What the background does: translations that are due by now. */
  void translateWhatIsDue() {
    List<DueTranslation> due =
        dueTranslations.stream().filter(d -> !d.at().isAfter(clock.instant())).toList();
    dueTranslations.removeAll(due);
    due.forEach(d ->
        translateMessage.translate(new TranslateMessage.Command(d.message().id(), d.attempt())));
  }

  void timePasses(Duration by) {
    clock.advance(by);
  }

  /** What the sender does when it is woken. */
  void mailGoesOut() {
    while (deliverMail.deliverNext()) {
      // until nothing is due
    }
  }

  List<ConversationMessage> seenBy(String userId) {
    return read(new SellerUser(userId));
  }

  List<ConversationMessage> seenByCustomer() {
    return read(new Customer());
  }

  private List<ConversationMessage> read(Reader who) {
    return reader.messages(new PageQuery(QUESTION, who, Position.START, 50));
  }

  List<OutgoingMail> mails(MailKind kind) {
    return mails.all().stream().filter(mail -> mail.kind() == kind).toList();
  }

  Optional<Instant> nextTranslation() {
    return dueTranslations.stream().map(DueTranslation::at).min(Instant::compareTo);
  }
}
