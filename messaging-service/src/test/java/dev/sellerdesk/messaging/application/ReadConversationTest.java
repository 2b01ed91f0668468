package dev.sellerdesk.messaging.application;

import static dev.sellerdesk.messaging.application.MessagingFixture.FIRST;
import static dev.sellerdesk.messaging.application.MessagingFixture.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.application.LanguageSetting.Source;
import dev.sellerdesk.messaging.application.port.in.ChooseLanguage;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.PageQuery;
import dev.sellerdesk.messaging.application.port.in.ReadConversation.SellerUser;
import dev.sellerdesk.messaging.application.port.in.ReadLanguageSetting;
import dev.sellerdesk.messaging.application.port.in.ReceiveCustomerMessage;
import dev.sellerdesk.messaging.application.port.in.ShowMessage;
import dev.sellerdesk.messaging.domain.AfterSend;
import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.LanguagePreference.Account;
import dev.sellerdesk.messaging.domain.LanguagePreference.Owner;
import dev.sellerdesk.messaging.domain.LanguagePreference.User;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.Recipient;
import dev.sellerdesk.messaging.domain.Shown;
import dev.sellerdesk.messaging.domain.compose.Format;
import dev.sellerdesk.messaging.domain.compose.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadConversationTest {

  private static final String TEXT = "Où est mon colis ?";

  private final MessagingFixture desk = new MessagingFixture();

  @BeforeEach
  void a_french_question_is_translated() {
    desk.orderPlaced();
    desk.phrases
        .knows(TEXT, Language.FR)
        .translates(TEXT, Language.NL, "Waar is mijn pakket?")
        .translates(TEXT, Language.EN, "Where is my parcel?");
    desk.customerAsks(TEXT);
    desk.translateWhatIsDue();
  }

  @Test
  void one_viewer_reverts_a_message_and_nobody_else_sees_a_difference() {
    show("anna", Shown.ORIGINAL, null);

    assertThat(desk.seenBy("anna").getFirst().shown()).isEqualTo(Shown.ORIGINAL);
    assertThat(desk.seenBy("bart").getFirst().shown()).isEqualTo(Shown.TRANSLATION);
    assertThat(desk.seenBy("anna").getFirst().message().translations()).hasSize(2);
  }

  @Test
  void a_view_that_was_changed_meanwhile_is_not_overwritten() {
    show("anna", Shown.ORIGINAL, 0L);

    assertThatThrownBy(() -> show("anna", Shown.TRANSLATION, 0L))
        .isInstanceOf(MessagingException.StaleVersion.class);
    assertThat(show("anna", Shown.TRANSLATION, 1L).version()).isEqualTo(2);
  }

  @Test
  void a_message_of_another_conversation_is_unknown() {
    assertThatThrownBy(() ->
            desk.showMessage.show(
                new ShowMessage.Command(
                    QUESTION, new MessageId(UUID.randomUUID()), "anna", Shown.ORIGINAL, null)))
        .isInstanceOf(MessagingException.UnknownMessage.class);
  }

  @Test
  void a_conversation_is_read_page_by_page_oldest_first() {
    for (int i = 0; i < 4; i++) {
      desk.timePasses(Duration.ofMinutes(i % 2));
      desk.receiveCustomerMessage.receive(
          new ReceiveCustomerMessage.Command(QUESTION, "nog iets " + i, Language.NL, List.of()));
    }

    List<ConversationMessage> first = page(Position.START);
    List<ConversationMessage> second = page(after(first));
    List<ConversationMessage> third = page(after(second));

    assertThat(first)
        .extracting(seen -> seen.message().original().text())
        .containsExactly(TEXT, "nog iets 0");
    assertThat(second)
        .extracting(seen -> seen.message().original().text())
        .containsExactly("nog iets 1", "nog iets 2");
    assertThat(third)
        .extracting(seen -> seen.message().original().text())
        .containsExactly("nog iets 3");
  }

  @Test
  void the_customer_never_sees_what_seller_and_operator_write_to_each_other() {
    desk.sellerAnswers("Dag");
    desk.acceptAnswer.accept(
        desk.composed(
            new Request(
                "Lastige klant",
                Format.TEXT,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Recipient.OPERATOR,
                AfterSend.KEEP_OPEN)));

    assertThat(desk.seenByCustomer())
        .extracting(seen -> seen.message().original().text())
        .containsExactly(TEXT, "Dag");
    assertThat(desk.seenBy("anna")).hasSize(3);
    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE)).hasSize(1);
  }

  @Test
  void a_customers_reply_is_announced_and_the_seller_is_told() {
    var received =
        desk.receiveCustomerMessage.receive(
            new ReceiveCustomerMessage.Command(QUESTION, "En nu?", Language.NL, List.of()));

    assertThat(received.message().author()).isEqualTo(Author.CUSTOMER);
    assertThat(desk.events).singleElement().extracting("language").isEqualTo("nl");
    assertThat(desk.mails(MailKind.SELLER_NOTICE))
        .extracting(mail -> mail.content().subject())
        .containsExactly("question nl", "reply nl");
  }

  @Test
  void who_did_not_choose_reads_what_the_account_chose() {
    assertThat(setting(new User("anna")))
        .isEqualTo(new LanguageSetting(Language.NL, Source.DEFAULT, 0));

    choose(new Account(), Language.EN);
    assertThat(setting(new User("anna")))
        .isEqualTo(new LanguageSetting(Language.EN, Source.ACCOUNT, 0));

    choose(new User("anna"), Language.NL);
    assertThat(setting(new User("anna")))
        .isEqualTo(new LanguageSetting(Language.NL, Source.USER, 1));
    assertThat(setting(new User("bart")))
        .isEqualTo(new LanguageSetting(Language.EN, Source.ACCOUNT, 0));
  }

  private LanguageSetting setting(Owner owner) {
    return desk.languageSettings.read(new ReadLanguageSetting.Query("1001", owner));
  }

  private void choose(Owner owner, Language language) {
    desk.languageSettings.choose(new ChooseLanguage.Command("1001", owner, language, null));
  }

  private ConversationMessage show(String user, Shown show, Long basedOn) {
    return desk.showMessage.show(new ShowMessage.Command(QUESTION, FIRST, user, show, basedOn));
  }

  private List<ConversationMessage> page(Position after) {
    return desk.reader.messages(new PageQuery(QUESTION, new SellerUser("anna"), after, 2));
  }

  private static Position after(List<ConversationMessage> page) {
    var last = page.getLast().message();
    return new Position(last.sentAt(), last.id().value());
  }
}
