package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.in.ManageStandardMessages;
import dev.sellerdesk.messaging.application.port.out.AttachmentRepository;
import dev.sellerdesk.messaging.application.port.out.Drafts;
import dev.sellerdesk.messaging.application.port.out.Formatting;
import dev.sellerdesk.messaging.application.port.out.LanguageDetector;
import dev.sellerdesk.messaging.application.port.out.StandardMessages;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.LanguagePreference.User;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.compose.Format;
import dev.sellerdesk.messaging.domain.compose.Request;
import dev.sellerdesk.messaging.domain.compose.StandardMessage;
import dev.sellerdesk.messaging.domain.compose.StandardMessage.Account;
import dev.sellerdesk.messaging.domain.compose.StandardMessage.Personal;
import dev.sellerdesk.platform.Ids;
import dev.sellerdesk.platform.UseCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@UseCase
class StandardMessagesService implements ManageStandardMessages {

  private final StandardMessages messages;
  private final AttachmentRepository attachments;
  private final Drafts drafts;
  private final Formatting formatting;
  private final LanguageDetector detector;
  private final ReadingLanguages languages;
  private final Ids ids;

  StandardMessagesService(
      StandardMessages messages,
      AttachmentRepository attachments,
      Drafts drafts,
      Formatting formatting,
      LanguageDetector detector,
      ReadingLanguages languages,
      Ids ids) {
    this.messages = messages;
    this.attachments = attachments;
    this.drafts = drafts;
    this.formatting = formatting;
    this.detector = detector;
    this.languages = languages;
    this.ids = ids;
  }

  @Override
  public List<Listed> list(String retailerId, String userId, boolean archived) {
    Map<UUID, StandardMessageUse> uses = messages.uses(retailerId);
    return messages.all(retailerId).stream()
        .filter(message -> message.visibleTo(userId) && (archived || !message.archived()))
        .map(message -> new Listed(message, Optional.ofNullable(uses.get(message.id()))))
        .toList();
  }

  @Override
  public Listed read(Key key) {
    return listed(found(key));
  }

  @Override
  public Listed write(NewMessage command) {
    Map<Language, String> texts = new HashMap<>(command.texts());
    List<UUID> files = new ArrayList<>(command.attachments());
    command
        .fromDraft()
        .map(question -> draft(question, command.userId()))
        .ifPresent(draft -> {
          String text = text(draft);
          Language preferred =
              languages.of(command.retailerId(), new User(command.userId())).preferred();
          texts.putIfAbsent(detector.detect(text).orElse(preferred), text);
          files.addAll(draft.attachments());
        });
    files.forEach(attachments::ofSeller);
    return listed(
        messages.save(
            new StandardMessage(
                ids.next(),
                command.retailerId(),
                command.shared() ? new Account() : new Personal(command.userId()),
                command.name(),
                texts,
                files.stream().distinct().toList(),
                false,
                0)));
  }

  @Override
  public Listed change(Change command) {
    StandardMessage before = found(command.key());
    before.requireChangeable();
    if (command.basedOn() != null && command.basedOn() != before.version()) {
      throw new MessagingException.StaleVersion();
    }
    command.attachments().forEach(attachments::ofSeller);
    return listed(
        messages.save(
            new StandardMessage(
                before.id(),
                before.retailerId(),
                before.owner(),
                command.name(),
                command.texts(),
                command.attachments(),
                command.archived(),
                before.version())));
  }

  @Override
  public void delete(Key key) {
    StandardMessage message = found(key);
    message.requireChangeable();
    messages.delete(message);
  }

  private Request draft(QuestionId question, String userId) {
    return drafts
        .find(question, userId)
        .orElseThrow(MessagingException.UnknownDraft::new)
        .content();
  }

  private String text(Request draft) {
    String text =
        draft.format() == Format.HTML ? formatting.read(draft.text()).body().text() : draft.text();
    if (text.isBlank()) {
      throw new MessagingException.NothingToSend();
    }
    return text;
  }

  private StandardMessage found(Key key) {
    return messages
        .find(key.retailerId(), key.id())
        .filter(message -> message.visibleTo(key.userId()))
        .orElseThrow(() -> new MessagingException.UnknownStandardMessage(key.id()));
  }

  private Listed listed(StandardMessage message) {
    return new Listed(
        message, Optional.ofNullable(messages.uses(message.retailerId()).get(message.id())));
  }
}
