package dev.sellerdesk.nps.domain;

import static dev.sellerdesk.nps.domain.SurveyFixture.DUE;
import static dev.sellerdesk.nps.domain.SurveyFixture.MICRO;
import static dev.sellerdesk.nps.domain.SurveyFixture.invited;
import static dev.sellerdesk.nps.domain.SurveyFixture.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.nps.domain.SurveyDecision.Outcome;
import dev.sellerdesk.nps.domain.SurveyState.Answered;
import dev.sellerdesk.nps.domain.SurveyState.Expired;
import dev.sellerdesk.nps.domain.SurveyState.Invited;
import dev.sellerdesk.shared.event.SurveyAnswered;
import dev.sellerdesk.shared.value.AllowedAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a customer who has the link can do, and what is left when the customer is erased. */
class AnsweredSurveyTest {

  private static final Instant EXPIRES = DUE.plus(Duration.ofDays(30));
  private static final QuestionSet QUESTIONS = QuestionSetTest.shipped();

  @Test
  void the_score_is_announced() {
    Survey survey = invited();
    Instant at = DUE.plusSeconds(3);
    UUID responseId = UUID.randomUUID();

    SurveyAnswered answered =
        survey.answer(
            new ResponseId(responseId),
            new Score(9),
            new Comment("Fine"),
            Map.of("solved", "YES"),
            at);

    assertThat(answered)
        .isEqualTo(
            new SurveyAnswered(
                responseId,
                survey.closing().questionId().value(),
                "1001",
                9,
                "WHERE_IS_MY_ORDER",
                "EMAIL",
                "nl",
                at));
    assertThat(response(survey).comment().text()).isEqualTo("Fine");
    assertThat(response(survey).answers()).isEqualTo(Map.of("solved", "YES"));
  }

  @Test
  void the_first_answer_wins() {
    Survey survey = invited();
    answer(survey, 2, DUE.plusSeconds(1));

    assertThatThrownBy(() -> answer(survey, 10, DUE.plusSeconds(2)))
        .isInstanceOf(SurveyException.AlreadyAnswered.class);
    assertThat(response(survey).score()).isEqualTo(new Score(2));
  }

  @Test
  void the_last_instant_counts_and_the_next_one_does_not() {
    Survey inTime = invited();
    answer(inTime, 8, EXPIRES);
    assertThat(inTime.state()).isInstanceOf(Answered.class);

    Survey late = invited();
    assertThatThrownBy(() -> answer(late, 8, EXPIRES.plus(MICRO)))
        .isInstanceOf(SurveyException.Expired.class);
    assertThat(late.stateAt(EXPIRES)).isInstanceOf(Invited.class);
    assertThat(late.stateAt(EXPIRES.plus(MICRO))).isInstanceOf(Expired.class);
  }

  @Test
  void an_answered_survey_does_not_expire() {
    Survey survey = answered();

    assertThat(survey.stateAt(EXPIRES.plus(MICRO))).isInstanceOf(Answered.class);
    assertThatThrownBy(() -> answer(survey, 8, EXPIRES.plus(MICRO)))
        .isInstanceOf(SurveyException.AlreadyAnswered.class);
  }

  @Test
  void a_survey_that_never_left_cannot_be_answered() {
    assertThatThrownBy(() -> answer(scheduled(), 8, DUE))
        .isInstanceOf(SurveyException.NotFound.class);
  }

  @Test
  void a_comment_is_added_once_and_leaves_the_score_alone() {
    Survey survey = answered();
    survey.comment(new Comment("It came after all"), DUE.plusSeconds(9));

    assertThat(response(survey).score()).isEqualTo(new Score(7));
    assertThat(response(survey).addition())
        .contains(
            new SurveyResponse.Addition(new Comment("It came after all"), DUE.plusSeconds(9)));
    assertThatThrownBy(() -> survey.comment(new Comment("Or not"), DUE.plusSeconds(10)))
        .isInstanceOf(SurveyException.AlreadyCommented.class);
  }

  @Test
  void a_comment_can_be_added_until_the_link_expires_and_never_before_the_score() {
    Survey inTime = answered();
    inTime.comment(new Comment("just"), EXPIRES);
    assertThat(response(inTime).addition()).isPresent();

    assertThatThrownBy(() -> answered().comment(new Comment("late"), EXPIRES.plus(MICRO)))
        .isInstanceOf(SurveyException.Expired.class);
    assertThatThrownBy(() -> invited().comment(new Comment("early"), DUE))
        .isInstanceOf(SurveyException.NotAnswered.class);
    assertThatThrownBy(() -> invited().comment(new Comment("late"), EXPIRES.plus(MICRO)))
        .isInstanceOf(SurveyException.Expired.class);
    assertThatThrownBy(() -> scheduled().comment(new Comment("what"), DUE))
        .isInstanceOf(SurveyException.NotFound.class);
  }

  @Test
  void the_offered_actions_and_the_commands_agree() {
    Survey survey = invited();
    assertThat(survey.actions(EXPIRES))
        .contains(new AllowedAction("answer", true, null, null, EXPIRES));
    assertThat(survey.actions(EXPIRES))
        .extracting(AllowedAction::allowed)
        .containsExactly(true, false);
    assertThat(survey.actions(EXPIRES.plus(MICRO)))
        .allSatisfy(action -> assertThat(action.allowed()).isFalse())
        .allSatisfy(action -> assertThat(action.ruleId()).isEqualTo("N-15"));

    answer(survey, 7, DUE);
    assertThat(survey.actions(DUE)).extracting(AllowedAction::allowed).containsExactly(false, true);
    survey.comment(new Comment("more"), DUE);
    assertThat(survey.actions(DUE))
        .allSatisfy(action -> assertThat(action.allowed()).isFalse())
        .allSatisfy(action -> assertThat(action.ruleId()).isEqualTo("N-14"));
  }

  @Test
  void erasing_the_customer_keeps_the_score_and_takes_out_every_word() {
    Survey survey = invited();
    survey.answer(
        new ResponseId(UUID.randomUUID()),
        new Score(3),
        new Comment("I am Erika"),
        Map.of("solved", "NO", "why", "Erika Jansen"),
        DUE);
    survey.comment(new Comment("Erika again"), DUE);
    survey.erase(QUESTIONS, DUE.plusSeconds(60));

    assertThat(response(survey).score()).isEqualTo(new Score(3));
    assertThat(response(survey).answers()).isEqualTo(Map.of("solved", "NO"));
    assertThat(response(survey).toString()).doesNotContain("Erika");
    assertThat(survey.closing().customer()).isEmpty();
    assertThat(survey.closing().order()).isEmpty();
    assertThat(survey.closing().subject()).contains("WHERE_IS_MY_ORDER");
    assertThatThrownBy(() -> survey.comment(new Comment("once more"), DUE.plusSeconds(61)))
        .isInstanceOf(SurveyException.class);
  }

  @Test
  void an_erased_customer_gets_no_survey_and_an_unanswered_link_ends() {
    Survey waiting = scheduled();
    waiting.erase(QUESTIONS, DUE.minusSeconds(1));
    assertThat(waiting.decision().outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(waiting.decision().reason()).isEqualTo(SurveyReason.CUSTOMER_ERASED);

    Survey sent = invited();
    sent.erase(QUESTIONS, DUE.plusSeconds(5));
    assertThatThrownBy(() -> answer(sent, 8, DUE.plusSeconds(6)))
        .isInstanceOf(SurveyException.Expired.class);
    assertThat(sent.decision().outcome()).isEqualTo(Outcome.SENT);
  }

  private static Survey answered() {
    Survey survey = invited();
    answer(survey, 7, DUE);
    return survey;
  }

  private static void answer(Survey survey, int score, Instant at) {
    survey.answer(new ResponseId(UUID.randomUUID()), new Score(score), Comment.NONE, Map.of(), at);
  }

  private static SurveyResponse response(Survey survey) {
    return ((Answered) survey.state()).response();
  }
}
