package dev.sellerdesk.nps.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.nps.domain.Score.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 11, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void what_is_not_0_to_10_is_no_score(int value) {
    assertThatThrownBy(() -> new Score(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void zero_to_six_are_detractors(int value) {
    assertThat(new Score(value).group()).isEqualTo(Group.DETRACTOR);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8})
  void seven_and_eight_are_passives(int value) {
    assertThat(new Score(value).group()).isEqualTo(Group.PASSIVE);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 10})
  void nine_and_ten_are_promoters(int value) {
    assertThat(new Score(value).group()).isEqualTo(Group.PROMOTER);
  }

  @Test
  void a_form_gives_exactly_eleven_texts() {
    for (int value = 0; value <= 10; value++) {
      assertThat(Score.parse(Integer.toString(value))).contains(new Score(value));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "11",
        "09",
        "9.0",
        "9.5",
        " 9",
        "9 ",
        "+9",
        "1e1",
        "ten",
        "١",
        "99999999999999999999"
      })
  void any_other_text_is_no_score(String text) {
    assertThat(Score.parse(text)).isEmpty();
  }
}
