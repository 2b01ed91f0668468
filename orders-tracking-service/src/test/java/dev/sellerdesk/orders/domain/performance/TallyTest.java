package dev.sellerdesk.orders.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.orders.domain.performance.Norm.Condition;
import dev.sellerdesk.orders.domain.performance.Tally.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 6);

  @ParameterizedTest(name = "{0} of {1} is {2}: {3}, {4} more may go wrong")
  @CsvSource({
    "93, 100, 93.0, MET, 0",
    "92, 100, 92.0, NOT_MET, 0",
    "186, 198, 93.9, MET, 2",
    "100, 100, 100.0, MET, 7",
    "9, 9, 100.0, TOO_FEW, 0",
    "10, 10, 100.0, MET, 0",
    "0, 10, 0.0, NOT_MET, 0",
    // rounds to 93.0 and is less
    "92951, 100000, 93.0, NOT_MET, 0"
  })
  void a_week_is_judged_by_what_was_counted(
      long numerator, long denominator, BigDecimal value, Verdict verdict, long budget) {
    Tally tally = new Tally(numerator, denominator, 3, 4);
    assertThat(tally.percent()).contains(value);
    assertThat(tally.against(Optional.of(atLeast("93")))).isEqualTo(verdict);
    assertThat(tally.breachBudget(atLeast("93"))).isEqualTo(budget);
  }

  @Test
  void where_less_is_better_the_norm_is_a_ceiling() {
    Norm norm = norm(Condition.AT_MOST, "2", LONG_AGO);
    assertThat(new Tally(2, 100, 0, 0).against(Optional.of(norm))).isEqualTo(Verdict.MET);
    assertThat(new Tally(3, 100, 0, 0).against(Optional.of(norm))).isEqualTo(Verdict.NOT_MET);
    assertThat(new Tally(0, 100, 0, 0).breachBudget(norm)).isEqualTo(2);
    assertThat(new Tally(3, 100, 0, 0).breachBudget(norm)).isZero();
  }

  @Test
  void of_nothing_there_is_no_figure() {
    assertThat(Tally.NOTHING.percent()).isEmpty();
    assertThat(Tally.NOTHING.against(Optional.of(atLeast("93")))).isEqualTo(Verdict.TOO_FEW);
    assertThat(Tally.NOTHING.against(Optional.empty())).isEqualTo(Verdict.NO_NORM);
  }

  @Property
  void d10_the_budget_is_exactly_what_may_still_go_wrong(
      @ForAll @IntRange(max = 500) int met,
      @ForAll @IntRange(max = 50) int failed,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    Tally tally = new Tally(met, met + failed, 0, 0);
    for (Condition condition : Condition.values()) {
      if (condition == Condition.AT_MOST && percent == 100) {
        continue;
      }
      Norm norm = norm(condition, String.valueOf(percent), LONG_AGO);
      int minimum = norm.minimumCount();
      long budget = tally.breachBudget(norm);
      if (met + failed + budget < minimum) {
        continue;
      }
      boolean good = tally.against(Optional.of(norm)) != Verdict.NOT_MET;
      Tally atTheEdge = wrong(tally, condition, budget);
      Tally beyond = wrong(tally, condition, budget + 1);
      if (good) {
        assertThat(norm.allows(atTheEdge.numerator(), atTheEdge.denominator())).isTrue();
        assertThat(norm.allows(beyond.numerator(), beyond.denominator())).isFalse();
      } else {
        assertThat(budget).isZero();
      }
    }
  }

  @Test
  void a_later_norm_changes_nothing_of_the_weeks_before_it() {
    Norm old = atLeast("93");
    Norm stricter = norm(Condition.AT_LEAST, "95", LocalDate.of(2026, 11, 16));
    Norm midweek = norm(Condition.AT_LEAST, "99", LocalDate.of(2026, 11, 25));
    List<Norm> norms = List.of(midweek, stricter, old);
    assertThat(of(norms, "2026-W46")).contains(old);
    assertThat(of(norms, "2026-W47")).contains(stricter);
    assertThat(of(norms, "2026-W48")).contains(stricter);
    assertThat(of(norms, "2026-W49")).contains(midweek);
    assertThat(of(norms, "2019-W50")).isEmpty();
  }

  private static Tally wrong(Tally tally, Condition condition, long more) {
    return condition == Condition.AT_LEAST ? tally.with(0, more) : tally.with(more, 0);
  }

  private static Optional<Norm> of(List<Norm> norms, String week) {
    return Norm.of(norms, ServiceStandard.FULFILMENT, PerformanceWeek.parse(week).orElseThrow());
  }

  private static Norm atLeast(String value) {
    return norm(Condition.AT_LEAST, value, LONG_AGO);
  }

  private static Norm norm(Condition condition, String value, LocalDate from) {
    return new Norm(ServiceStandard.FULFILMENT, from, condition, new BigDecimal(value), 10);
  }
}
