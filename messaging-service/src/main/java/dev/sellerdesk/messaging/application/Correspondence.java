package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.KnownTranslations;
import dev.sellerdesk.messaging.application.port.out.MessageRepository;
import dev.sellerdesk.messaging.application.port.out.TranslationWork;
import dev.sellerdesk.messaging.application.port.out.Translator;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.Delivery;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.util.List;

/**
 * What every new message needs, whoever wrote it: it is kept, translated as far as the translation
 * memory goes, and its recipient gets to know of it. What the memory does not know is left to the
 * engines, after the commit: they may be slow, and nothing waits for them (M-58).
 */
@UseCase
class Correspondence {

  private final MessageRepository messages;
  private final ContactDirectory contacts;
  private final KnownTranslations knownTranslations;
  private final TranslationWork translationWork;
  private final MailDesk mailDesk;
  private final Clock clock;

  Correspondence(
      MessageRepository messages,
      ContactDirectory contacts,
      KnownTranslations knownTranslations,
      TranslationWork translationWork,
      MailDesk mailDesk,
      Clock clock) {
    this.messages = messages;
    this.contacts = contacts;
    this.knownTranslations = knownTranslations;
    this.translationWork = translationWork;
    this.mailDesk = mailDesk;
    this.clock = clock;
  }

  /**
   * To the seller, who reads it here and gets a notice by mail, unless Partnerservice holds
   * the case.
   */
  Delivery incoming(Conversation conversation, Message message, boolean reply) {
    keep(conversation, message);
    if (conversation.isWithSeller()) {
      mailDesk.tellSeller(conversation, message, reply);
    }
    return new Delivery.Sent(message.sentAt());
  }

  /** From the seller: by mail to the customer, or just into the conversation (M-24). */
  Delivery outgoing(Conversation conversation, Message message, Parcel parcel) {
    keep(conversation, message);
    if (parcel.mail().isEmpty()) {
      return new Delivery.Sent(message.sentAt());
    }
    mailDesk.toCustomer(conversation, message, parcel.mail().get());
    return new Delivery.Queued();
  }

  private void keep(Conversation conversation, Message message) {
    message
        .original()
        .language()
        .known()
        .ifPresent(from -> message.translatedAtOnce(known(conversation, message, from)));
    messages.save(message);
    if (!message.owed().isEmpty()) {
      translationWork.schedule(message, clock.instant());
    }
  }

  private List<Translation> known(Conversation conversation, Message message, Language from) {
    if (message.owed().isEmpty()) {
      return List.of();
    }
    List<String> names =
        contacts.find(conversation.order()).map(CustomerContact::names).orElse(List.of());
    return message.owed().stream()
        .map(to ->
            new Translator.Request(
                message.retailerId(), from, to, message.original().text(), names))
        .map(knownTranslations::find)
        .toList();
  }
}
