package dev.sellerdesk.messaging.application;

import static dev.sellerdesk.messaging.application.MessagingFixture.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.application.port.in.TranslateMessage;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.Shown;
import dev.sellerdesk.messaging.domain.Translation.Status;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranslateMessageServiceTest {

  private static final String TEXT = "Où est mon colis ?";

  private final MessagingFixture desk = new MessagingFixture();

  @BeforeEach
  void a_customer_asks_in_french() {
    desk.orderPlaced();
    desk.phrases.knows(TEXT, Language.FR);
    desk.customerAsks(TEXT);
  }

  @Test
  void a_french_question_is_read_in_dutch_and_english_with_the_original_beside_it() {
    desk.phrases
        .translates(TEXT, Language.NL, "Waar is mijn pakket?")
        .translates(TEXT, Language.EN, "Where is my parcel?");

    desk.translateWhatIsDue();

    ConversationMessage seen = desk.seenBy("anna").getFirst();
    assertThat(seen.message().original().text()).isEqualTo(TEXT);
    assertThat(seen.message().translations())
        .extracting(t -> t.language().code() + " " + t.text())
        .containsExactly("nl Waar is mijn pakket?", "en Where is my parcel?");
    assertThat(seen.shown()).isEqualTo(Shown.TRANSLATION);
    assertThat(desk.nextTranslation()).isEmpty();
  }

  @Test
  void what_the_memory_covers_is_never_seen_without_its_translation_and_asks_no_engine() {
    MessagingFixture quick = new MessagingFixture();
    quick
        .phrases
        .knows(TEXT, Language.FR)
        .remembers(TEXT, Language.NL, "Waar is mijn pakket?")
        .remembers(TEXT, Language.EN, "Where is my parcel?");

    quick.customerAsks(TEXT);

    assertThat(quick.seenBy("anna").getFirst().shown()).isEqualTo(Shown.TRANSLATION);
    assertThat(quick.seenBy("anna").getFirst().message().owed()).isEmpty();
    assertThat(quick.nextTranslation()).isEmpty();
    assertThat(quick.phrases.requests).isEmpty();
  }

  @Test
  void a_question_that_nobody_can_translate_shows_the_original_and_is_tried_again() {
    desk.translateWhatIsDue();

    ConversationMessage seen = desk.seenBy("anna").getFirst();
    assertThat(seen.message().translations()).extracting("status").containsOnly(Status.UNAVAILABLE);
    assertThat(seen.shown()).isEqualTo(Shown.ORIGINAL);
    assertThat(desk.nextTranslation()).hasValue(desk.clock.instant().plusSeconds(30));
  }

  @Test
  void when_the_engine_is_back_only_what_is_missing_is_translated() {
    desk.phrases.translates(TEXT, Language.NL, "Waar is mijn pakket?");
    desk.translateWhatIsDue();
    desk.phrases.requests.clear();
    desk.phrases.translates(TEXT, Language.EN, "Where is my parcel?");

    desk.timePasses(Duration.ofSeconds(30));
    desk.translateWhatIsDue();

    assertThat(desk.phrases.requests)
        .singleElement()
        .satisfies(r -> assertThat(r.to()).isEqualTo(Language.EN));
    assertThat(desk.seenBy("anna").getFirst().message().owed()).isEmpty();
  }

  @Test
  void work_done_twice_after_a_crash_counts_once() {
    desk.translateWhatIsDue();
    int attempts = desk.messages.find(FIRST).orElseThrow().attempts();

    desk.translateMessage.translate(new TranslateMessage.Command(FIRST, 0));

    assertThat(desk.messages.find(FIRST).orElseThrow().attempts()).isEqualTo(attempts);
  }

  @Test
  void the_customers_names_come_through_untouched() {
    desk.translateWhatIsDue();

    assertThat(desk.phrases.requests.getFirst().protectedNames())
        .containsExactly("Erika", "Jansen");
  }
}
