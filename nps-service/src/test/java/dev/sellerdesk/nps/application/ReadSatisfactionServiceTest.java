package dev.sellerdesk.nps.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.nps.application.port.in.ReadSatisfaction.Stretch;
import dev.sellerdesk.nps.domain.ScoreCounts;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReadSatisfactionServiceTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration MICRO = Duration.ofNanos(1_000);

  private final InMemoryFigures answers = new InMemoryFigures();

  @Test
  void the_first_instant_of_the_first_day_counts_and_the_one_before_does_not() {
    Instant first = Instant.parse("2026-10-25T23:00:00Z");
    give(answers, first, 9);
    give(answers, first.minus(MICRO), 0);
    give(answers, NOW, 10);

    assertThat(at(NOW, 28).figures().counts()).isEqualTo(new ScoreCounts(2, 0, 0));
    assertThat(at(NOW, 29).figures().counts()).isEqualTo(new ScoreCounts(2, 0, 1));
  }

  @Test
  void an_answer_counts_for_28_days_by_the_sellers_calendar() {
    Instant answered =
        Instant.parse("2026-10-25T22:59:59.999999Z"); // the last instant of a day of 25 hours
    give(answers, answered, 9);

    assertThat(at(Instant.parse("2026-11-21T22:59:59.999999Z"), 28).figures().counts().n())
        .isEqualTo(1);
    assertThat(at(Instant.parse("2026-11-21T23:00:00Z"), 28).figures().counts().n()).isZero();
  }

  @Test
  void both_hours_that_the_end_of_summer_time_repeats_belong_to_one_day() {
    give(answers, Instant.parse("2026-10-25T00:30:00Z"), 9); // 02:30 summer time
    give(answers, Instant.parse("2026-10-25T01:30:00Z"), 1); // 02:30 winter time

    assertThat(at(Instant.parse("2026-10-25T12:00:00Z"), 1).figures().counts())
        .isEqualTo(new ScoreCounts(1, 0, 1));
  }

  @Test
  void enough_is_what_the_policy_says() {
    for (int i = 0; i < 29; i++) {
      give(answers, NOW, 9);
    }
    assertThat(at(NOW, 28).enough()).isFalse();
    give(answers, NOW, 9);
    assertThat(at(NOW, 28).enough()).isTrue();
  }

  @Test
  void without_answers_all_days_are_there_and_nothing_is_divided() {
    Satisfaction satisfaction = at(NOW, 28);

    assertThat(satisfaction.figures().counts()).isEqualTo(ScoreCounts.NONE);
    assertThat(satisfaction.enough()).isFalse();
    assertThat(satisfaction.trend())
        .hasSize(28)
        .allSatisfy(point -> assertThat(point.figures().counts().nps()).isEmpty());
  }

  @Property(tries = 50)
  void the_trend_by_day_and_by_week_adds_up_to_the_whole(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 10) Integer> scores,
      @ForAll @IntRange(min = 1, max = 366) int days) {
    InMemoryFigures given = new InMemoryFigures();
    for (int i = 0; i < scores.size(); i++) {
      give(given, NOW.minus(Duration.ofHours(31L * i)), scores.get(i));
    }
    var service = service(given, NOW);

    Satisfaction byDay = service.satisfaction("1001", days, Stretch.DAY, null);
    Satisfaction byWeek = service.satisfaction("1001", days, Stretch.WEEK, null);
    assertThat(sum(byDay))
        .isEqualTo(byDay.figures().counts())
        .isEqualTo(byWeek.figures().counts())
        .isEqualTo(sum(byWeek));
    assertThat(byDay.trend()).hasSize(days);
  }

  @Test
  void a_period_is_compared_with_as_many_days_before_it() {
    for (int i = 0; i < 40; i++) {
      give(answers, NOW, 10);
      give(answers, NOW.minus(Duration.ofDays(28)), i % 2 == 0 ? 10 : 0);
    }
    var comparison = service(answers, NOW).comparison("1001", 28);

    assertThat(comparison.earlier().period().last())
        .isEqualTo(comparison.later().period().first().minusDays(1));
    assertThat(comparison.earlier().period().days()).isEqualTo(28);
    assertThat(comparison.enough()).isTrue();
    assertThat(comparison.comparison().orElseThrow().difference()).isEqualByComparingTo("100.0");
    assertThat(comparison.comparison().orElseThrow().isNoise()).isFalse();
  }

  @Test
  void without_answers_on_both_sides_there_is_nothing_to_compare() {
    give(answers, NOW, 10);

    var comparison = service(answers, NOW).comparison("1001", 28);
    assertThat(comparison.comparison()).isEmpty();
    assertThat(comparison.enough()).isFalse();
  }

  private Satisfaction at(Instant now, int days) {
    return service(answers, now).satisfaction("1001", days, Stretch.DAY, null);
  }

  private static void give(InMemoryFigures answers, Instant at, int score) {
    answers.give("1001", at.atZone(AMSTERDAM).toLocalDate(), score);
  }

  private static ReadSatisfactionService service(InMemoryFigures answers, Instant now) {
    return new ReadSatisfactionService(
        answers, _ -> AMSTERDAM, MarketplacePolicy.bol(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static ScoreCounts sum(Satisfaction satisfaction) {
    return satisfaction.trend().stream()
        .map(point -> point.figures().counts())
        .reduce(ScoreCounts.NONE, ScoreCounts::plus);
  }
}
