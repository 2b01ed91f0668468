package dev.sellerdesk.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.domain.CaseState.Closed;
import dev.sellerdesk.messaging.domain.CaseState.Open;
import dev.sellerdesk.messaging.domain.compose.Body;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConversationTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void the_first_message_of_a_customer_is_for_the_seller() {
    Message first =
        conversation(Channel.EMAIL)
            .begin(id(), Author.CUSTOMER, Wording.in(Language.FR, "Bonjour"), NOW);

    assertThat(first.recipient()).isEqualTo(Recipient.SELLER);
    assertThat(first.goesByMail()).isFalse();
  }

  @Test
  void a_seller_who_starts_contact_writes_to_the_customer() {
    Message first =
        conversation(Channel.EMAIL)
            .begin(id(), Author.SELLER, Wording.in(Language.NL, "Hallo"), NOW);

    assertThat(first.recipient()).isEqualTo(Recipient.CUSTOMER);
    assertThat(first.goesByMail()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"DM, DM, false", "EMAIL, EMAIL, true", "PHONE, EMAIL, true"})
  void an_answer_takes_the_channel_of_the_customer(
      Channel asked, Channel answered, boolean byMail) {
    Message message =
        conversation(asked).answer(id(), answer(Recipient.CUSTOMER), "f", NOW).message();

    assertThat(message.channel()).isEqualTo(answered);
    assertThat(message.goesByMail()).isEqualTo(byMail);
  }

  @Test
  void what_is_for_the_operator_never_goes_to_the_customers_mailbox() {
    Message message =
        conversation(Channel.EMAIL).answer(id(), answer(Recipient.OPERATOR), "f", NOW).message();

    assertThat(message.goesByMail()).isFalse();
  }

  @Test
  void the_fact_of_an_answer_says_what_becomes_of_the_case() {
    var event = conversation(Channel.DM).answer(id(), answer(Recipient.CUSTOMER), "f", NOW).event();

    assertThat(event.afterSend()).isEqualTo("CLOSE_RESOLVED");
    assertThat(event.channel()).isEqualTo("DM");
    assertThat(event.sentBy()).isEqualTo("anna");
    assertThat(event.sentAt()).isEqualTo(NOW);
  }

  @Test
  void a_closed_case_has_to_be_reopened_before_the_seller_writes() {
    Conversation conversation = conversation(Channel.EMAIL);
    conversation.close(NOW);

    assertThatThrownBy(() -> conversation.answer(id(), answer(Recipient.CUSTOMER), "f", NOW))
        .isInstanceOf(MessagingException.ReopenFirst.class);
    assertThat(conversation.sending().allowed()).isFalse();
    assertThat(conversation.sending().ruleId()).isEqualTo("Q-39");
  }

  @Test
  void a_reopened_case_can_be_answered() {
    Conversation conversation = conversation(Channel.EMAIL);
    conversation.close(NOW);
    conversation.reopen(NOW.plus(MINUTE));

    assertThat(
            conversation.answer(id(), answer(Recipient.CUSTOMER), "f", NOW.plus(MINUTE)).message())
        .isNotNull();
    assertThat(conversation.sending().allowed()).isTrue();
  }

  @Test
  void the_customer_may_write_in_a_closed_case() {
    Conversation conversation = conversation(Channel.EMAIL);
    conversation.close(NOW);

    var received =
        conversation.receive(
            id(), Wording.in(Language.NL, "Nog iets"), List.of(), NOW.plus(MINUTE));

    assertThat(received.event().language()).isEqualTo("nl");
    assertThat(received.message().author()).isEqualTo(Author.CUSTOMER);
  }

  @Test
  void a_language_that_nobody_knows_is_announced_as_none() {
    var received =
        conversation(Channel.DM)
            .receive(
                id(), new Wording(new SourceLanguage.Unknown(), "Dzień dobry"), List.of(), NOW);

    assertThat(received.event().language()).isNull();
  }

  @Test
  void a_change_of_state_that_comes_late_changes_nothing() {
    Conversation conversation = conversation(Channel.EMAIL);
    conversation.reopen(NOW.plus(MINUTE));

    conversation.close(NOW);

    assertThat(conversation.state()).isEqualTo(new Open(NOW.plus(MINUTE)));
  }

  @Test
  void closing_twice_is_closing_once() {
    Conversation conversation = conversation(Channel.EMAIL);
    conversation.close(NOW);
    conversation.close(NOW);

    assertThat(conversation.state()).isEqualTo(new Closed(NOW));
  }

  @Test
  void a_duplicate_stays_closed_whatever_is_heard_of_it() {
    Conversation conversation = conversation(Channel.EMAIL);
    QuestionId other = new QuestionId(UUID.randomUUID());
    conversation.merge(other, NOW);

    conversation.close(NOW);
    conversation.reopen(NOW.plus(MINUTE));

    assertThat(conversation.state()).isEqualTo(new CaseState.Merged(NOW, other));
    assertThatThrownBy(conversation::requireOpen).isInstanceOf(MessagingException.Merged.class);
    assertThat(conversation.sending().allowed()).isFalse();
  }

  @Test
  void exactly_one_holds_a_case_and_late_news_of_that_changes_nothing() {
    Conversation conversation = conversation(Channel.EMAIL);
    assertThat(conversation.isWithSeller()).isTrue();

    conversation.toPartnerservice(NOW);
    conversation.toSeller(NOW.minus(MINUTE));

    assertThatThrownBy(conversation::requireWithSeller)
        .isInstanceOf(MessagingException.WithPartnerservice.class);
    conversation.toSeller(NOW.plus(MINUTE));
    assertThat(conversation.isWithSeller()).isTrue();
  }

  @Test
  void only_the_first_order_of_a_case_counts() {
    Conversation conversation =
        new Conversation(
            new QuestionId(UUID.randomUUID()),
            "Q-2026-000123-7",
            new OrderKey("1001", ""),
            Channel.EMAIL,
            new Open(NOW),
            Custody.FROM_THE_START);

    conversation.about(new OrderKey("2002", "B1"));
    conversation.about(new OrderKey("1001", "A1"));
    conversation.about(new OrderKey("1001", "A2"));

    assertThat(conversation.order()).isEqualTo(new OrderKey("1001", "A1"));
  }

  @ParameterizedTest
  @CsvSource({
    "FORWARDED, 0, true",
    "FORWARDED, -1, false",
    "FORWARDED_REMINDER, 0, true",
    "FORWARDED_REMINDER, -1, false",
    "FOLLOW_UP_DUE, 0, true",
    "FOLLOW_UP_DUE, -1, true"
  })
  void news_of_a_forwarding_count_while_it_is_the_latest_one(
      CaseNews news, long seconds, boolean told) {
    Conversation conversation = conversation(Channel.EMAIL);
    conversation.toSeller(NOW);

    assertThat(conversation.stillConcernsSeller(news, NOW.plusSeconds(seconds))).isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource(CaseNews.class)
  void of_a_case_that_is_closed_or_with_partnerservice_there_are_no_news(CaseNews news) {
    Conversation closed = conversation(Channel.EMAIL);
    closed.close(NOW);
    Conversation away = conversation(Channel.EMAIL);
    away.toPartnerservice(NOW);

    assertThat(closed.stillConcernsSeller(news, NOW)).isFalse();
    assertThat(away.stillConcernsSeller(news, NOW)).isFalse();
  }

  @Test
  void what_is_announced_carries_what_was_written() {
    Conversation conversation = conversation(Channel.EMAIL);

    assertThat(
            conversation
                .receive(id(), Wording.in(Language.NL, "Nog iets"), List.of(), NOW)
                .event()
                .message())
        .isEqualTo("Nog iets");
    assertThat(conversation.answer(id(), answer(Recipient.CUSTOMER), "f", NOW).event().message())
        .isEqualTo("Uw pakket is onderweg.");
  }

  private static Conversation conversation(Channel channel) {
    return new Conversation(
        new QuestionId(UUID.randomUUID()),
        "Q-2026-000123-7",
        new OrderKey("1001", "A2K8290LP8"),
        channel,
        new Open(NOW.minus(MINUTE)),
        Custody.FROM_THE_START);
  }

  private static Answer answer(Recipient recipient) {
    Wording text = Wording.in(Language.NL, "Uw pakket is onderweg.");
    return new Answer(
        text,
        Optional.empty(),
        Body.plain(text),
        List.of(),
        recipient,
        AfterSend.CLOSE_RESOLVED,
        "anna");
  }

  private static MessageId id() {
    return new MessageId(UUID.randomUUID());
  }
}
