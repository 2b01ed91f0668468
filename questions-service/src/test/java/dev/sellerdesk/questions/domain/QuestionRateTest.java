package dev.sellerdesk.questions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D11: what is relatively often, said fairly. */
class QuestionRateTest {

  /** Half the 5 % quantiles of chi square with 2n degrees of freedom, from published tables. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0.05129",
    "2, 0.35536",
    "3, 0.81769",
    "5, 1.97015",
    "10, 5.42541",
    "20, 13.25465",
    "50, 38.96476",
    "100, 84.13925"
  })
  void the_lower_bound_is_the_exact_one(long questions, double expected) {
    assertThat(new QuestionRate(questions, 100).atLeast().orElseThrow())
        .isCloseTo(expected, within(0.0005));
  }

  @Test
  void one_question_about_one_sale_ranks_below_many_about_many() {
    QuestionRate lucky = new QuestionRate(1, 1);
    QuestionRate proven = new QuestionRate(100, 1_000);

    assertThat(lucky.per100()).contains(100.0);
    assertThat(proven.per100()).contains(10.0);
    assertThat(lucky.atLeast().orElseThrow()).isLessThan(proven.atLeast().orElseThrow());
  }

  @Test
  void without_sales_there_is_no_rate() {
    assertThat(new QuestionRate(3, 0).per100()).isEmpty();
    assertThat(new QuestionRate(3, 0).atLeast()).isEmpty();
    assertThat(new QuestionRate(0, 9).per100()).contains(0.0);
  }

  @Property(tries = 300)
  void the_bound_is_below_the_rate_and_grows_with_the_questions(
      @ForAll @LongRange(min = 1, max = 200_000) long questions,
      @ForAll @LongRange(min = 1, max = 1_000_000) long sold) {
    double atLeast = new QuestionRate(questions, sold).atLeast().orElseThrow();
    double more = new QuestionRate(questions + 1, sold).atLeast().orElseThrow();

    assertThat(atLeast)
        .isPositive()
        .isLessThan(new QuestionRate(questions, sold).per100().orElseThrow());
    assertThat(more).isGreaterThan(atLeast);
  }
}
