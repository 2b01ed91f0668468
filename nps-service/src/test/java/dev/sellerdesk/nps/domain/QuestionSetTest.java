package dev.sellerdesk.nps.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class QuestionSetTest {

  private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
  private static final Wording TEXT = new Wording("Ja?", "Oui ?", "Yes?");
  private static final List<ExtraQuestion> OTHERS =
      List.of(
          new ExtraQuestion("solved", ExtraQuestion.Kind.YES_NO, TEXT),
          new ExtraQuestion("friendliness", ExtraQuestion.Kind.RATING, TEXT),
          new ExtraQuestion("why", ExtraQuestion.Kind.TEXT, TEXT));

  /** One question of each kind, not sent yet. */
  public static QuestionSet shipped() {
    return new QuestionSet(1, TEXT, OTHERS, NOW, Optional.empty());
  }

  @Test
  void a_version_changes_until_it_was_sent_and_then_a_new_one_begins() {
    Wording other = new Wording("Nee?", "Non ?", "No?");

    QuestionSet changed = shipped().changed(other, List.of(), NOW.plusSeconds(1));
    assertThat(changed.version()).isEqualTo(1);
    assertThat(changed.recommendation()).isEqualTo(other);

    QuestionSet next = fixed().changed(other, OTHERS, NOW.plusSeconds(1));
    assertThat(next.version()).isEqualTo(2);
    assertThat(next.fixedAt()).isEmpty();
    assertThat(next.createdAt()).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void the_same_questions_are_no_new_version() {
    assertThat(fixed().changed(TEXT, OTHERS, NOW.plusSeconds(1))).isEqualTo(fixed());
  }

  @ParameterizedTest
  @CsvSource({
    "solved, YES, true",
    "solved, NO, true",
    "solved, yes, false",
    "solved, MAYBE, false",
    "friendliness, 1, true",
    "friendliness, 5, true",
    "friendliness, 0, false",
    "friendliness, 6, false",
    "friendliness, 4.5, false",
    "why, because, true",
    "unknown, x, false"
  })
  void an_answer_fits_its_question_or_is_refused(String id, String answer, boolean fits) {
    if (fits) {
      assertThat(shipped().read(Map.of(id, answer))).isEqualTo(Map.of(id, answer));
    } else {
      assertThatThrownBy(() -> shipped().read(Map.of(id, answer)))
          .isInstanceOfSatisfying(
              SurveyException.InvalidAnswer.class,
              refusal -> assertThat(refusal.questionId()).isEqualTo(id));
    }
  }

  @Test
  void an_empty_answer_is_none_and_a_text_has_a_longest_length() {
    assertThat(shipped().read(Map.of("solved", "", "why", " "))).isEmpty();
    assertThat(shipped().read(Map.of("why", "x".repeat(Comment.LONGEST)))).hasSize(1);
    assertThatThrownBy(() -> shipped().read(Map.of("why", "x".repeat(Comment.LONGEST + 1))))
        .isInstanceOf(SurveyException.InvalidAnswer.class);
  }

  @Test
  void ids_are_unique_and_there_are_not_too_many() {
    var twice = List.of(OTHERS.getFirst(), OTHERS.getFirst());
    assertThatThrownBy(() -> new QuestionSet(1, TEXT, twice, NOW, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(set(QuestionSet.MOST_OTHERS).others()).hasSize(QuestionSet.MOST_OTHERS);
    assertThatThrownBy(() -> set(QuestionSet.MOST_OTHERS + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_text_is_there_in_three_languages() {
    assertThat(TEXT.in(SurveyLanguage.NL)).isEqualTo("Ja?");
    assertThat(TEXT.in(SurveyLanguage.FR)).isEqualTo("Oui ?");
    assertThat(TEXT.in(SurveyLanguage.EN)).isEqualTo("Yes?");
    assertThatThrownBy(() -> new Wording("a", " ", "b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Wording("a", "b", "x".repeat(Wording.LONGEST + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static QuestionSet fixed() {
    return new QuestionSet(1, TEXT, OTHERS, NOW, Optional.of(NOW));
  }

  private static QuestionSet set(int others) {
    return new QuestionSet(
        1,
        TEXT,
        IntStream.range(0, others)
            .mapToObj(i -> new ExtraQuestion("q" + i, ExtraQuestion.Kind.TEXT, TEXT))
            .toList(),
        NOW,
        Optional.empty());
  }
}
