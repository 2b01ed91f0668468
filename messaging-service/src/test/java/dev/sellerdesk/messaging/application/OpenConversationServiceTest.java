package dev.sellerdesk.messaging.application;

import static dev.sellerdesk.messaging.application.MessagingFixture.ORDER;
import static dev.sellerdesk.messaging.application.MessagingFixture.QUESTION;
import static dev.sellerdesk.messaging.application.MessagingFixture.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.messaging.application.port.in.CloseConversation;
import dev.sellerdesk.messaging.application.port.in.OpenConversation;
import dev.sellerdesk.messaging.application.port.in.ReopenConversation;
import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.CaseState;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.LanguagePreference;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.MailState;
import dev.sellerdesk.messaging.domain.SourceLanguage;
import dev.sellerdesk.messaging.domain.Wording;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenConversationServiceTest {

  private final MessagingFixture desk = new MessagingFixture();

  @Test
  void a_question_begins_a_conversation_and_the_seller_is_told() {
    desk.customerAsks("Waar is mijn pakket?");

    assertThat(desk.messages.all()).hasSize(1);
    assertThat(desk.mails(MailKind.SELLER_NOTICE))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.state()).isEqualTo(new MailState.Queued(SELLER, 0, desk.clock.instant()));
          assertThat(mail.content().subject()).isEqualTo("question nl");
        });
  }

  @Test
  void the_same_question_heard_twice_is_one_conversation_and_one_mail() {
    desk.customerAsks("Waar is mijn pakket?");
    desk.customerAsks("Waar is mijn pakket?");

    assertThat(desk.conversations.size()).isEqualTo(1);
    assertThat(desk.messages.all()).hasSize(1);
    assertThat(desk.mails.all()).hasSize(1);
  }

  @Test
  void the_notice_holds_no_personal_data_and_no_text() {
    desk.orderPlaced();
    desk.customerAsks("Mijn naam is Erika Jansen");

    assertThat(desk.mails.all().getFirst().content().text())
        .doesNotContain("Erika", "Jansen", "naam", "customer.example");
  }

  @Test
  void the_language_that_the_shop_gives_wins_over_the_detected_one() {
    desk.phrases.knows("Merci", Language.EN);

    desk.questionOpened(Channel.EMAIL, Author.CUSTOMER, Language.FR, "Merci");

    assertThat(desk.messages.all().getFirst().original())
        .isEqualTo(Wording.in(Language.FR, "Merci"));
  }

  @Test
  void a_language_that_cannot_be_told_stays_unknown_and_blocks_nothing() {
    desk.customerAsks("Dzień dobry");
    desk.translateWhatIsDue();

    assertThat(desk.messages.all().getFirst().original().language())
        .isEqualTo(new SourceLanguage.Unknown());
    assertThat(desk.phrases.requests).isEmpty();
    assertThat(desk.nextTranslation()).isEmpty();
  }

  @Test
  void a_seller_who_starts_contact_gets_no_notice_and_the_customer_gets_the_message() {
    desk.orderPlaced();

    desk.questionOpened(Channel.EMAIL, Author.SELLER, Language.NL, "Uw pakket is vertraagd.");

    assertThat(desk.mails(MailKind.SELLER_NOTICE)).isEmpty();
    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE)).hasSize(1);
  }

  @Test
  void the_accounts_language_is_the_notices_language() {
    desk.preferences.save(
        new LanguagePreference(
            ORDER.retailerId(), new LanguagePreference.Account(), Language.EN, 0));

    desk.customerAsks("Where is my parcel?");

    assertThat(desk.mails.all().getFirst().content().subject()).isEqualTo("question en");
  }

  @Test
  void a_closing_that_overtakes_the_opening_leaves_a_closed_conversation_with_its_message() {
    var opened = desk.clock.instant();
    desk.timePasses(Duration.ofHours(1));
    desk.followCase.close(
        new CloseConversation.Command(
            QUESTION, "Q-2026-000123-7", ORDER, Channel.EMAIL, desk.clock.instant()));

    desk.openConversation.open(
        new OpenConversation.Command(
            QUESTION,
            "Q-2026-000123-7",
            ORDER,
            Channel.EMAIL,
            Author.CUSTOMER,
            Language.NL,
            MessagingFixture.FIRST,
            "Hallo",
            opened,
            false,
            Optional.empty(),
            ""));

    assertThat(desk.conversations.find(QUESTION).orElseThrow().state())
        .isInstanceOf(CaseState.Closed.class);
    assertThat(desk.messages.all()).hasSize(1);
  }

  @Test
  void a_reopening_of_what_nobody_knows_is_ignored() {
    desk.followCase.reopen(new ReopenConversation.Command(QUESTION, desk.clock.instant()));

    assertThat(desk.conversations.find(QUESTION)).isEmpty();
  }
}
