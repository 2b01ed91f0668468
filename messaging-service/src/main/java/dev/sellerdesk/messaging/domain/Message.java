package dev.sellerdesk.messaging.domain;

import dev.sellerdesk.messaging.domain.compose.Body;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One message of a conversation. What was written never changes; beside it stand its translations
 * into the languages that sellers read (M-53, M-55). A translation that is not complete is tried
 * again for a while, since the engine may have been away (M-58), and is only ever replaced by a
 * better one.
 */
public final class Message {

  /** What sellers can choose to read (M-54). */
  private static final List<Language> READ_BY_SELLERS = List.of(Language.NL, Language.EN);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(24));

  private final MessageId id;
  private final QuestionId questionId;
  private final String retailerId;
  private final Author author;
  private final Recipient recipient;
  private final Channel channel;
  private final Instant sentAt;
  private final Wording original;
  private final Body sent;
  private final String fingerprint;
  private final List<UUID> attachments;
  private List<Translation> translations;
  private int attempts;

  public Message(
      MessageId id,
      QuestionId questionId,
      String retailerId,
      Author author,
      Recipient recipient,
      Channel channel,
      Instant sentAt,
      Wording original,
      Body sent,
      String fingerprint,
      List<UUID> attachments,
      List<Translation> translations,
      int attempts) {
    this.id = id;
    this.questionId = questionId;
    this.retailerId = retailerId;
    this.author = author;
    this.recipient = recipient;
    this.channel = channel;
    this.sentAt = sentAt;
    this.original = original;
    this.sent = sent;
    this.fingerprint = fingerprint;
    this.attachments = List.copyOf(attachments);
    this.translations = List.copyOf(translations);
    this.attempts = attempts;
  }

  static Message of(
      MessageId id,
      Conversation conversation,
      Author author,
      Recipient recipient,
      Channel channel,
      Wording wording,
      List<UUID> attachments,
      Instant at) {
    return new Message(
        id,
        conversation.id(),
        conversation.order().retailerId(),
        author,
        recipient,
        channel,
        at,
        wording,
        Body.plain(wording),
        "",
        attachments,
        untranslated(wording.language(), List.of()),
        0);
  }

  static Message answering(
      MessageId id, Conversation conversation, Answer answer, String fingerprint, Instant now) {
    return new Message(
        id,
        conversation.id(),
        conversation.order().retailerId(),
        Author.SELLER,
        answer.recipient(),
        conversation.channel().ofAnswer(),
        now,
        answer.written(),
        answer.body(),
        fingerprint,
        answer.attachments(),
        untranslated(answer.written().language(), answer.translation().stream().toList()),
        0);
  }

  /**
   * Every language that sellers read stands in the list from the start, so that a missing
   * translation says so (M-58).
   */
  private static List<Translation> untranslated(SourceLanguage source, List<Translation> present) {
    List<Translation> all = new ArrayList<>(present);
    READ_BY_SELLERS.stream()
        .filter(language -> !source.known().equals(Optional.of(language)))
        .filter(language -> present.stream().noneMatch(t -> t.language() == language))
        .map(Translation::unavailable)
        .forEach(all::add);
    return all;
  }

  /** The languages still to translate into; none when nobody knows what it is written in. */
  public List<Language> owed() {
    return original.language().known().isEmpty()
        ? List.of()
        : translations.stream()
            .filter(translation -> translation.status() != Translation.Status.COMPLETE)
            .map(Translation::language)
            .toList();
  }

  /** Takes what was known at once, before anybody reads the message; it counts as no attempt. */
  public void translatedAtOnce(List<Translation> known) {
    take(known);
  }

  /**
   * Takes what the translator made; worse than what is there changes nothing.
   *
   * @return when to try the rest again, unless all is done or it was tried often enough
   */
  public Optional<Instant> translated(List<Translation> made, Instant now) {
    take(made);
    int pause = attempts++;
    return owed().isEmpty() || pause >= PAUSES.size()
        ? Optional.empty()
        : Optional.of(now.plus(PAUSES.get(pause)));
  }

  private void take(List<Translation> made) {
    translations =
        translations.stream().map(old -> made.stream().reduce(old, Message::better)).toList();
  }

  private static Translation better(Translation old, Translation candidate) {
    boolean replaces =
        candidate.language() == old.language()
            && old.status() != Translation.Status.COMPLETE
            && candidate.status() != Translation.Status.UNAVAILABLE
            && (candidate.status() == Translation.Status.COMPLETE
                || candidate.coverage() >= old.coverage());
    return replaces ? candidate : old;
  }

  /**
   * The ISO 639-1 code of what it was written in; {@code null} when unknown, as the event contracts
   * have it.
   */
  @SuppressWarnings("NullAway")
  String languageCode() {
    return original.language().known().map(Language::code).orElse(null);
  }

  public MessageId id() {
    return id;
  }

  public QuestionId questionId() {
    return questionId;
  }

  public String retailerId() {
    return retailerId;
  }

  public Author author() {
    return author;
  }

  public Recipient recipient() {
    return recipient;
  }

  public Channel channel() {
    return channel;
  }

  public Instant sentAt() {
    return sentAt;
  }

  /** What its author typed. */
  public Wording original() {
    return original;
  }

  /** What its recipient got: of a seller's message the whole letter (M-10, M-57). */
  public Body sent() {
    return sent;
  }

  /** The SHA-256 of what was delivered, as it was previewed (D4); empty for what others wrote. */
  public String fingerprint() {
    return fingerprint;
  }

  /** What goes with it, in its author's order. */
  public List<UUID> attachments() {
    return attachments;
  }

  public List<Translation> translations() {
    return translations;
  }

  /** How often it was given to the translator in the background. */
  public int attempts() {
    return attempts;
  }

  /** Whether it goes to the customer's mailbox, and not only into the conversation. */
  public boolean goesByMail() {
    return author == Author.SELLER && recipient == Recipient.CUSTOMER && channel == Channel.EMAIL;
  }
}
