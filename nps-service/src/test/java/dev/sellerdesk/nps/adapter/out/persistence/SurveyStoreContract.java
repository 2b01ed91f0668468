package dev.sellerdesk.nps.adapter.out.persistence;

import static dev.sellerdesk.nps.domain.ClosedCaseFixture.CLOSED_AT;
import static dev.sellerdesk.nps.domain.ClosedCaseFixture.closing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.nps.application.port.out.ContactHistory;
import dev.sellerdesk.nps.application.port.out.SurveyRepository;
import dev.sellerdesk.nps.domain.ClosedCase;
import dev.sellerdesk.nps.domain.Comment;
import dev.sellerdesk.nps.domain.CustomerRef;
import dev.sellerdesk.nps.domain.PastContact;
import dev.sellerdesk.nps.domain.QuestionSetTest;
import dev.sellerdesk.nps.domain.ResponseId;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyId;
import dev.sellerdesk.nps.domain.SurveyToken;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What surveys and the contact history promise, to whoever keeps them. */
abstract class SurveyStoreContract {

  private static final MarketplacePolicy.Survey POLICY = MarketplacePolicy.bol().survey();
  private static final Instant DUE = CLOSED_AT.plus(POLICY.delay());
  private static final AtomicLong TOKENS = new AtomicLong(System.nanoTime());

  abstract SurveyRepository surveys();

  abstract ContactHistory history();

  /** Runs in a transaction of its own, with the rows of retailer 1001. */
  abstract <T> T inTransaction(Supplier<T> action);

  @Test
  void a_survey_comes_back_as_it_was_in_every_state() {
    Survey scheduled = added(closing().build());
    assertSame(scheduled);

    Survey withheld = added(closing().by("PARTNERSERVICE").customer(null).in("fr").build());
    assertSame(withheld);

    Survey cancelled = added(closing().build());
    cancelled.reopened(CLOSED_AT.plusSeconds(9), "SELLER", CLOSED_AT.plusSeconds(10));
    save(cancelled);
    assertSame(cancelled);

    Survey invited = added(closing().build());
    SurveyToken token = invite(invited);
    assertSame(invited);

    invited.answer(
        new ResponseId(UUID.randomUUID()),
        new Score(0),
        new Comment("Très bien 😀\nmerci"),
        Map.of("solved", "YES", "why", "\"quoted\""),
        DUE.plusSeconds(5));
    save(invited);
    assertSame(invited);
    invited.comment(new Comment("encore"), DUE.plusSeconds(6));
    save(invited);
    assertSame(invited);
    assertThat(inTransaction(() -> surveys().lookUp(token.hash()).orElseThrow()))
        .usingRecursiveComparison()
        .isEqualTo(invited);
    assertThat(inTransaction(() -> surveys().findByToken(token.hash()).orElseThrow().id()))
        .isEqualTo(invited.id());
  }

  @Test
  void an_erased_survey_comes_back_without_the_customer() {
    String customer = "c-" + UUID.randomUUID();
    Survey survey = added(closing().customer(customer).build());
    invite(survey);
    assertThat(inTransaction(() -> surveys().ofCustomer(new CustomerRef(customer))))
        .extracting(Survey::id)
        .containsExactly(survey.id());
    survey.erase(QuestionSetTest.shipped(), DUE.plusSeconds(1));
    save(survey);

    assertSame(survey);
    assertThat(inTransaction(() -> surveys().ofCustomer(new CustomerRef(customer)))).isEmpty();
  }

  @Test
  void a_customer_stays_unsubscribed_until_erased() {
    CustomerRef customer = new CustomerRef("c-" + UUID.randomUUID());
    ClosedCase closing = closing().customer(customer.value()).build();
    inTransaction(() -> {
      history().unsubscribed(customer, DUE);
      history().unsubscribed(customer, DUE.plusSeconds(1));
      return true;
    });
    assertThat(past(closing).unsubscribed()).isTrue();
    inTransaction(() -> {
      history().forget(customer);
      return true;
    });
    assertThat(past(closing)).isEqualTo(PastContact.NONE);
  }

  @Test
  void an_unknown_id_or_link_finds_nothing() {
    assertThat(inTransaction(() -> surveys().find(new SurveyId(UUID.randomUUID())))).isEmpty();
    assertThat(inTransaction(() -> surveys().lookUp(token().hash()))).isEmpty();
    assertThat(inTransaction(() -> surveys().findByToken(token().hash()))).isEmpty();
  }

  @Test
  void a_closing_has_one_decision() {
    ClosedCase closing = closing().build();
    added(closing);

    assertThatThrownBy(() -> added(closing)).isInstanceOf(RuntimeException.class);
    assertThat(inTransaction(() -> history().beforeClosing(closing))).isEmpty();
  }

  @Test
  void only_surveys_that_have_not_left_wait() {
    var fixture = closing();
    Survey first = added(fixture.build());
    first.reopened(CLOSED_AT.plusSeconds(1), "CUSTOMER", CLOSED_AT.plusSeconds(1));
    save(first);
    Survey second = added(fixture.at(CLOSED_AT.plusSeconds(2)).build());

    assertThat(inTransaction(() -> surveys().waiting(second.closing().questionId())))
        .extracting(Survey::id)
        .containsExactly(second.id());
    invite(second);
    assertThat(inTransaction(() -> surveys().waiting(second.closing().questionId()))).isEmpty();
  }

  @Test
  void nothing_speaks_against_the_first_survey() {
    assertThat(inTransaction(() -> history().beforeClosing(closing().build())))
        .contains(PastContact.NONE);
    assertThat(inTransaction(() -> history().beforeClosing(closing().customer(null).build())))
        .contains(PastContact.NONE);
  }

  @Test
  void a_waiting_survey_speaks_from_when_it_is_due_and_one_that_left_from_when_it_left() {
    var fixture = closing();
    Survey survey = added(fixture.build());
    ClosedCase again = fixture.at(CLOSED_AT.plusSeconds(60)).build();

    assertThat(past(again).caseSurveyAt()).isEqualTo(DUE);
    assertThat(inTransaction(() -> history().beforeSending(survey)).caseSurveyAt())
        .isEqualTo(PastContact.NEVER);

    Instant sentAt = DUE.plus(Duration.ofHours(5));
    inTransaction(() -> survey.invite(token(), 1, "ann", PastContact.NONE, POLICY, sentAt));
    save(survey);
    assertThat(past(again).caseSurveyAt()).isEqualTo(sentAt);
  }

  @Test
  void a_cancelled_or_withheld_survey_speaks_for_nothing() {
    var fixture = closing();
    Survey cancelled = added(fixture.build());
    cancelled.reopened(CLOSED_AT, "CUSTOMER", CLOSED_AT);
    save(cancelled);
    added(fixture.by("PARTNERSERVICE").at(CLOSED_AT.plusSeconds(5)).build());

    assertThat(past(fixture.at(CLOSED_AT.plusSeconds(9)).build()).caseSurveyAt())
        .isEqualTo(PastContact.NEVER);
  }

  @Test
  void the_latest_invitation_of_a_customer_is_remembered_whichever_retailer_it_was_for() {
    String customer = "c-" + UUID.randomUUID();
    Survey survey = added(closing().customer(customer).build());
    inTransaction(() -> {
      history().beforeSending(survey);
      history().customerInvited(new CustomerRef(customer), DUE);
      history().customerInvited(new CustomerRef(customer), DUE.minusSeconds(5));
      return true;
    });

    assertThat(past(closing().customer(customer).build()).customerInvitedAt()).isEqualTo(DUE);
    assertThat(inTransaction(() -> history().beforeSending(survey)).customerInvitedAt())
        .isEqualTo(DUE);
  }

  @Test
  void the_latest_reopening_of_a_case_is_remembered() {
    var fixture = closing();
    ClosedCase closing = fixture.build();
    reopened(closing, CLOSED_AT.plusSeconds(7));
    reopened(closing, CLOSED_AT.plusSeconds(3));

    assertThat(past(closing).reopenedAt()).isEqualTo(CLOSED_AT.plusSeconds(7));
  }

  private Survey added(ClosedCase closing) {
    return inTransaction(() -> {
      Survey survey =
          Survey.decide(
              new SurveyId(UUID.randomUUID()), closing, PastContact.NONE, POLICY, CLOSED_AT);
      surveys().add(survey);
      return survey;
    });
  }

  private void save(Survey survey) {
    inTransaction(() -> {
      surveys().save(survey);
      return true;
    });
  }

  private SurveyToken invite(Survey survey) {
    SurveyToken token = token();
    assertThat(survey.invite(token, 1, "ann", PastContact.NONE, POLICY, survey.dueAt()))
        .isPresent();
    save(survey);
    return token;
  }

  private void reopened(ClosedCase closing, Instant at) {
    inTransaction(() -> {
      history().caseReopened(closing.questionId(), closing.retailerId(), at);
      return true;
    });
  }

  private PastContact past(ClosedCase closing) {
    return inTransaction(() -> history().beforeClosing(closing).orElseThrow());
  }

  private void assertSame(Survey survey) {
    assertThat(inTransaction(() -> surveys().find(survey.id()).orElseThrow()))
        .usingRecursiveComparison()
        .isEqualTo(survey);
  }

  private static SurveyToken token() {
    return SurveyToken.of(
        ByteBuffer.allocate(SurveyToken.BYTES).putLong(TOKENS.incrementAndGet()).array());
  }
}
