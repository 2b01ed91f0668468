package dev.sellerdesk.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.domain.Translation.Status;
import dev.sellerdesk.messaging.domain.compose.Body;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void a_french_message_owes_dutch_and_english() {
    assertThat(written(Wording.in(Language.FR, "Bonjour")).owed())
        .containsExactly(Language.NL, Language.EN);
  }

  @Test
  void a_dutch_message_owes_english_only() {
    assertThat(written(Wording.in(Language.NL, "Hallo")).owed()).containsExactly(Language.EN);
  }

  @Test
  void a_message_in_another_language_says_that_it_is_not_translated_and_owes_nothing() {
    Message message = written(new Wording(new SourceLanguage.Unknown(), "Dzień dobry"));

    assertThat(message.owed()).isEmpty();
    assertThat(message.translations())
        .extracting(Translation::status)
        .containsOnly(Status.UNAVAILABLE);
  }

  @Test
  void when_all_is_translated_nothing_is_tried_again() {
    Message message = written(Wording.in(Language.FR, "Bonjour"));

    Optional<Instant> again =
        message.translated(
            List.of(complete(Language.NL, "Hallo"), complete(Language.EN, "Hello")), NOW);

    assertThat(again).isEmpty();
    assertThat(message.owed()).isEmpty();
    assertThat(message.original().text()).isEqualTo("Bonjour");
  }

  @Test
  void what_is_missing_is_tried_again_at_growing_intervals_and_not_for_ever() {
    Message message = written(Wording.in(Language.FR, "Bonjour"));
    Duration last = Duration.ZERO;
    int attempts = 0;
    for (Optional<Instant> again = message.translated(List.of(), NOW);
        again.isPresent();
        again = message.translated(List.of(), NOW)) {
      Duration pause = Duration.between(NOW, again.get());
      assertThat(pause).isGreaterThan(last);
      last = pause;
      attempts++;
    }

    assertThat(attempts).isEqualTo(6);
    assertThat(message.attempts()).isEqualTo(7);
  }

  @Test
  void a_better_translation_replaces_a_worse_one_and_never_the_other_way_round() {
    Message message = written(Wording.in(Language.NL, "Hallo"));

    message.translated(List.of(partial(Language.EN, 0.4)), NOW);
    message.translated(List.of(Translation.unavailable(Language.EN)), NOW);
    assertThat(message.translations()).extracting(Translation::coverage).containsExactly(0.4);

    message.translated(List.of(partial(Language.EN, 0.7)), NOW);
    message.translated(List.of(partial(Language.EN, 0.5)), NOW);
    assertThat(message.translations()).extracting(Translation::coverage).containsExactly(0.7);

    message.translated(List.of(complete(Language.EN, "Hello")), NOW);
    message.translated(List.of(partial(Language.EN, 0.9)), NOW);
    assertThat(message.translations()).extracting(Translation::text).containsExactly("Hello");
  }

  @Test
  void a_translated_answer_keeps_what_was_typed_beside_what_was_sent() {
    Message message = answering(complete(Language.FR, "Votre colis est en route."));

    assertThat(message.original()).isEqualTo(Wording.in(Language.NL, "Uw pakket is onderweg."));
    assertThat(message.sent().text())
        .isEqualTo(Wording.in(Language.FR, "Votre colis est en route."));
    // A colleague who reads English still has to be served.
    assertThat(message.owed()).containsExactly(Language.EN);
  }

  @Test
  void nothing_is_sent_half_translated() {
    assertThatThrownBy(() -> answering(partial(Language.FR, 0.666)))
        .isInstanceOf(MessagingException.TranslationIncomplete.class)
        .hasMessageContaining("66%")
        .hasMessageContaining("into fr");
    assertThatThrownBy(() -> answering(Translation.unavailable(Language.FR)))
        .isInstanceOf(MessagingException.TranslationIncomplete.class);
  }

  @Test
  void a_viewer_sees_the_translation_into_the_own_language_if_there_is_one() {
    assertThat(Shown.byDefault(List.of(complete(Language.NL, "Hallo")), Language.NL))
        .isEqualTo(Shown.TRANSLATION);
    assertThat(Shown.byDefault(List.of(partial(Language.NL, 0.5)), Language.NL))
        .isEqualTo(Shown.TRANSLATION);
    assertThat(Shown.byDefault(List.of(Translation.unavailable(Language.NL)), Language.NL))
        .isEqualTo(Shown.ORIGINAL);
    assertThat(Shown.byDefault(List.of(complete(Language.EN, "Hello")), Language.NL))
        .isEqualTo(Shown.ORIGINAL);
  }

  @Test
  void a_text_never_holds_the_character_that_no_database_stores() {
    assertThat(Wording.in(Language.NL, "a\0b").text()).isEqualTo("a\uFFFDb");
  }

  private static Message written(Wording wording) {
    return conversation().begin(new MessageId(UUID.randomUUID()), Author.CUSTOMER, wording, NOW);
  }

  private static Message answering(Translation translation) {
    Answer answer =
        new Answer(
            Wording.in(Language.NL, "Uw pakket is onderweg."),
            Optional.of(translation),
            Body.plain(Wording.in(translation.language(), "Votre colis est en route.")),
            List.of(),
            Recipient.CUSTOMER,
            AfterSend.KEEP_OPEN,
            "anna");
    return conversation()
        .answer(new MessageId(UUID.randomUUID()), answer, "fingerprint", NOW)
        .message();
  }

  private static Conversation conversation() {
    return new Conversation(
        new QuestionId(UUID.randomUUID()),
        "Q-2026-000123-7",
        new OrderKey("1001", "A2K8290LP8"),
        Channel.EMAIL,
        new CaseState.Open(NOW),
        Custody.FROM_THE_START);
  }

  private static Translation complete(Language language, String text) {
    return new Translation(language, text, Status.COMPLETE, "memory", 1, "1");
  }

  private static Translation partial(Language language, double coverage) {
    return new Translation(language, "…", Status.PARTIAL, "memory", coverage, "1");
  }
}
