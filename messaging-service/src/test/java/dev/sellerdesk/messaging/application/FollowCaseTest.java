package dev.sellerdesk.messaging.application;

import static dev.sellerdesk.messaging.application.MessagingFixture.ORDER;
import static dev.sellerdesk.messaging.application.MessagingFixture.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.application.port.in.OpenConversation;
import dev.sellerdesk.messaging.application.port.in.ReceiveCustomerMessage;
import dev.sellerdesk.messaging.application.port.in.TellSeller;
import dev.sellerdesk.messaging.domain.Author;
import dev.sellerdesk.messaging.domain.CaseNews;
import dev.sellerdesk.messaging.domain.Channel;
import dev.sellerdesk.messaging.domain.MailKind;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.MessagingException;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.shared.event.CustomerMessageReceived;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a conversation when its case changes hands or turns out to be a duplicate. */
class FollowCaseTest {

  private static final QuestionId OTHER = new QuestionId(UUID.randomUUID());

  private final MessagingFixture desk = new MessagingFixture();

  @Test
  void a_seller_neither_reads_nor_writes_what_partnerservice_holds() {
    desk.customerAsks("Waar is mijn pakket?");
    var preview = desk.previewed("Onderweg.");
    desk.timePasses(Duration.ofMinutes(1));

    desk.followCase.toPartnerservice(QUESTION, desk.clock.instant());

    assertThatThrownBy(() -> desk.seenBy("anna"))
        .isInstanceOf(MessagingException.WithPartnerservice.class);
    assertThatThrownBy(() -> desk.previewed("Onderweg."))
        .isInstanceOf(MessagingException.WithPartnerservice.class);
    assertThatThrownBy(() -> desk.confirmed(preview))
        .isInstanceOf(MessagingException.WithPartnerservice.class);
    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE)).isEmpty();
    assertThat(desk.seenByCustomer()).hasSize(1);
  }

  @Test
  void a_forwarded_case_can_be_answered_again() {
    desk.customerAsks("Waar is mijn pakket?");
    desk.followCase.toPartnerservice(QUESTION, desk.clock.instant());
    desk.timePasses(Duration.ofMinutes(1));

    desk.followCase.toSeller(QUESTION, desk.clock.instant());

    desk.sellerAnswers("Onderweg.");
    assertThat(desk.mails(MailKind.CUSTOMER_MESSAGE)).hasSize(1);
  }

  @Test
  void nobody_tells_the_seller_of_what_customers_write_to_partnerservice() {
    desk.customerAsksAtPartnerservice("Waar is mijn pakket?");
    customerWritesTo(QUESTION);

    assertThat(desk.mails.all()).isEmpty();
    assertThatThrownBy(() -> desk.seenBy("anna"))
        .isInstanceOf(MessagingException.WithPartnerservice.class);
  }

  @Test
  void what_the_customer_writes_in_a_duplicate_is_told_once_and_in_the_case_that_goes_on() {
    desk.customerAsks("Waar is mijn pakket?");
    other();
    desk.followCase.merge(QUESTION, OTHER, desk.clock.instant());

    var message = customerWritesTo(QUESTION).message();

    assertThat(message.questionId()).isEqualTo(OTHER);
    assertThat(
            desk.mails(MailKind.SELLER_NOTICE).stream()
                .filter(mail -> mail.about().equals(message.id().value())))
        .singleElement()
        .satisfies(mail -> assertThat(mail.content().text()).contains(OTHER.toString()));
    assertThat(desk.events)
        .singleElement()
        .isInstanceOfSatisfying(
            CustomerMessageReceived.class,
            event -> assertThat(event.questionId()).isEqualTo(OTHER.value()));
    assertThatThrownBy(() -> desk.sellerAnswers("Onderweg."))
        .isInstanceOf(MessagingException.Merged.class);
  }

  @Test
  void an_order_that_becomes_known_late_gives_the_conversation_its_customer() {
    desk.followCase.identify(QUESTION, ORDER);
    assertThat(desk.conversations.find(QUESTION)).isEmpty();
  }

  @Test
  void the_same_news_of_a_case_is_mailed_once_and_a_second_forwarding_again() {
    tell(CaseNews.FORWARDED, desk.clock.instant());
    tell(CaseNews.FORWARDED, desk.clock.instant());
    tell(CaseNews.FORWARDED, desk.clock.instant().plusSeconds(1));
    tell(CaseNews.FORWARDED_REMINDER, desk.clock.instant());
    tell(CaseNews.FOLLOW_UP_DUE, desk.clock.instant());

    assertThat(desk.mails(MailKind.CASE_NOTICE))
        .extracting(mail -> mail.content().subject())
        .containsExactlyInAnyOrder(
            "FORWARDED nl", "FORWARDED nl", "FORWARDED_REMINDER nl", "FOLLOW_UP_DUE nl");
  }

  private void tell(CaseNews news, Instant at) {
    desk.tellSeller.tell(
        new TellSeller.Command(QUESTION, "Q-2026-000123-7", ORDER, news, at, Optional.empty()));
  }

  private ConversationMessage customerWritesTo(QuestionId question) {
    return desk.receiveCustomerMessage.receive(
        new ReceiveCustomerMessage.Command(question, "En nu?", null, List.of()));
  }

  private void other() {
    desk.openConversation.open(
        new OpenConversation.Command(
            OTHER,
            "Q-2026-000124-5",
            ORDER,
            Channel.EMAIL,
            Author.CUSTOMER,
            null,
            new MessageId(UUID.randomUUID()),
            "Nogmaals: waar is mijn pakket?",
            desk.clock.instant(),
            false,
            Optional.empty(),
            ""));
  }
}
