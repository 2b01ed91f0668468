package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.CaseFacts;
import dev.sellerdesk.messaging.application.port.out.ContactDirectory;
import dev.sellerdesk.messaging.application.port.out.MessageRepository;
import dev.sellerdesk.messaging.application.port.out.QualityGuides;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.CustomerContact;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.Translation;
import dev.sellerdesk.messaging.domain.Wording;
import dev.sellerdesk.messaging.domain.quality.Finding;
import dev.sellerdesk.messaging.domain.quality.QualityCoach;
import dev.sellerdesk.messaging.domain.quality.QualityCoach.Situation;
import dev.sellerdesk.platform.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks answers in their situation, when they are previewed and when they are sent (D5). */
@UseCase
class QualityDesk {

  /** From here on an answer is no longer too short to be clear (M-28). */
  private static final int SHORTEST = 40;

  private final MessageRepository messages;
  private final ContactDirectory contacts;
  private final CaseFacts facts;
  private final QualityGuides guides;

  QualityDesk(
      MessageRepository messages,
      ContactDirectory contacts,
      CaseFacts facts,
      QualityGuides guides) {
    this.messages = messages;
    this.contacts = contacts;
    this.facts = facts;
    this.guides = guides;
  }

  /**
   * @param version of the guide and its language, as in {@code nl/1}
   */
  record Assessment(String version, List<Finding> findings) {

    static final Assessment NONE = new Assessment("", List.of());
  }

  /** Nothing for what does not go to the customer, and for what nobody knows the language of. */
  Assessment assess(Conversation conversation, Wording text, Recipient recipient) {
    Optional<Language> language = text.language().known();
    if (recipient != Recipient.CUSTOMER || language.isEmpty()) {
      return Assessment.NONE;
    }
    QualityCoach coach = new QualityCoach(guides.of(language.get()), SHORTEST);
    return new Assessment(
        language.get().code() + "/" + coach.version(),
        coach.assess(
            text.text(),
            situation(conversation, language.get()),
            conversation.isLetter(recipient)));
  }

  private Situation situation(Conversation conversation, Language language) {
    OrderFacts known = facts.of(conversation);
    List<String> about = new ArrayList<>();
    known.item().ifPresent(about::add);
    about.add(conversation.order().orderNumber());
    return new Situation(
        contacts.find(conversation.order()).map(CustomerContact::firstName),
        asked(conversation, language),
        about,
        facts.subject(conversation.id()));
  }

  /** What the customer wrote, in the answer's language where there is such a translation. */
  private String asked(Conversation conversation, Language language) {
    return messages
        .latestOfCustomer(conversation.id())
        .map(message ->
            message.original().text()
                + " "
                + message.translations().stream()
                    .filter(translation -> translation.language() == language)
                    .map(Translation::text)
                    .findFirst()
                    .orElse(""))
        .orElse("");
  }
}
