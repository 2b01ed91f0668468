package dev.sellerdesk.nps.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.nps.domain.ClosingPattern.Flag;
import dev.sellerdesk.nps.domain.ClosingPattern.Share;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingPatternTest {

  private static final MarketplacePolicy.Gaming POLICY =
      MarketplacePolicy.bol().satisfaction().gaming();
  private static final Share NOTHING = new Share(0, 0);

  @ParameterizedTest
  @CsvSource({"20, 4, true", "20, 3, false", "19, 19, false", "100, 20, true", "100, 19, false"})
  void cycles_show_from_a_fifth_of_at_least_twenty_cases_on(long cases, long cycled, boolean seen) {
    var pattern = new ClosingPattern(cases, cycled, 0, 0, NOTHING, NOTHING);
    assertThat(pattern.flags(POLICY).contains(Flag.CLOSE_REOPEN_CYCLES)).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource({"20, 4, true", "20, 3, false", "19, 19, false"})
  void surveys_called_off_show_from_a_fifth_of_at_least_twenty_on(
      long surveys, long calledOff, boolean seen) {
    var pattern = new ClosingPattern(0, 0, surveys, calledOff, NOTHING, NOTHING);
    assertThat(pattern.flags(POLICY).contains(Flag.SURVEYS_CALLED_OFF)).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 80, 100, 40, true",
    "100, 80, 100, 61, false", // less than 20 points apart
    "20, 14, 20, 10, false", // 20 points apart, and chance explains it
    "20, 20, 20, 0, true",
    "19, 19, 20, 0, false", // too few easy ones
    "20, 20, 19, 0, false", // too few hard ones
    "100, 40, 100, 80, false" // the other way round bends nothing
  })
  void surveys_after_easy_cases_only_show_when_chance_does_not_explain_it(
      long easy, long easySurveyed, long hard, long hardSurveyed, boolean seen) {
    var pattern =
        new ClosingPattern(
            0, 0, 0, 0, new Share(easy, easySurveyed), new Share(hard, hardSurveyed));
    assertThat(pattern.flags(POLICY).contains(Flag.ONLY_EASY_CASES)).isEqualTo(seen);
  }

  @Test
  void without_cases_there_is_nothing_to_see() {
    assertThat(new ClosingPattern(0, 0, 0, 0, NOTHING, NOTHING).flags(POLICY)).isEmpty();
  }
}
