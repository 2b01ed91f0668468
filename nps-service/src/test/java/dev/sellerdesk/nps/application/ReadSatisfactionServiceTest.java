package dev.sellerdesk.nps.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.nps.application.port.in.ReadSatisfaction.Stretch;
import dev.sellerdesk.nps.application.port.out.SatisfactionReadModel;
import dev.sellerdesk.nps.domain.ReportingPeriod;
import dev.sellerdesk.nps.domain.Score;
import dev.sellerdesk.nps.domain.ScoreCounts;
import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReadSatisfactionServiceTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration MICRO = Duration.ofNanos(1_000);

  private final Answers answers = new Answers();

  @Test
  void the_first_instant_of_the_first_day_counts_and_the_one_before_does_not() {
    Instant first = Instant.parse("2026-10-25T23:00:00Z");
    answers.give(first, 9);
    answers.give(first.minus(MICRO), 0);
    answers.give(NOW, 10);

    assertThat(at(NOW, 28).counts()).isEqualTo(new ScoreCounts(2, 0, 0));
    assertThat(at(NOW, 29).counts()).isEqualTo(new ScoreCounts(2, 0, 1));
  }

  @Test
  void an_answer_counts_for_28_days_by_the_sellers_calendar() {
    Instant answered =
        Instant.parse("2026-10-25T22:59:59.999999Z"); // the last instant of a day of 25 hours
    answers.give(answered, 9);

    assertThat(at(Instant.parse("2026-11-21T22:59:59.999999Z"), 28).counts().n()).isEqualTo(1);
    assertThat(at(Instant.parse("2026-11-21T23:00:00Z"), 28).counts().n()).isZero();
  }

  @Test
  void both_hours_that_the_end_of_summer_time_repeats_belong_to_one_day() {
    answers.give(Instant.parse("2026-10-25T00:30:00Z"), 9); // 02:30 summer time
    answers.give(Instant.parse("2026-10-25T01:30:00Z"), 1); // 02:30 winter time

    assertThat(at(Instant.parse("2026-10-25T12:00:00Z"), 1).counts())
        .isEqualTo(new ScoreCounts(1, 0, 1));
  }

  @Test
  void enough_is_what_the_policy_says() {
    for (int i = 0; i < 29; i++) {
      answers.give(NOW, 9);
    }
    assertThat(at(NOW, 28).enough()).isFalse();
    answers.give(NOW, 9);
    assertThat(at(NOW, 28).enough()).isTrue();
  }

  @Test
  void without_answers_all_days_are_there_and_nothing_is_divided() {
    Satisfaction satisfaction = at(NOW, 28);

    assertThat(satisfaction.counts()).isEqualTo(ScoreCounts.NONE);
    assertThat(satisfaction.enough()).isFalse();
    assertThat(satisfaction.trend())
        .hasSize(28)
        .allSatisfy(point -> assertThat(point.counts().nps()).isEmpty());
  }

  @Property(tries = 50)
  void the_trend_by_day_and_by_week_adds_up_to_the_whole(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 10) Integer> scores,
      @ForAll @IntRange(min = 1, max = 366) int days) {
    Answers given = new Answers();
    for (int i = 0; i < scores.size(); i++) {
      given.give(NOW.minus(Duration.ofHours(31L * i)), scores.get(i));
    }
    var service = service(given, NOW);

    Satisfaction byDay = service.satisfaction("1001", days, Stretch.DAY);
    Satisfaction byWeek = service.satisfaction("1001", days, Stretch.WEEK);
    assertThat(sum(byDay))
        .isEqualTo(byDay.counts())
        .isEqualTo(byWeek.counts())
        .isEqualTo(sum(byWeek));
    assertThat(byDay.trend()).hasSize(days);
  }

  private Satisfaction at(Instant now, int days) {
    return service(answers, now).satisfaction("1001", days, Stretch.DAY);
  }

  private static ReadSatisfactionService service(Answers answers, Instant now) {
    return new ReadSatisfactionService(
        answers, _ -> AMSTERDAM, MarketplacePolicy.bol(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static ScoreCounts sum(Satisfaction satisfaction) {
    return satisfaction.trend().stream()
        .map(Satisfaction.TrendPoint::counts)
        .reduce(ScoreCounts.NONE, ScoreCounts::plus);
  }

  /** One retailer's answers in memory. */
  private static final class Answers implements SatisfactionReadModel {

    private record Answer(Instant at, Score score) {}

    private final List<Answer> answers = new ArrayList<>();

    void give(Instant at, int score) {
      answers.add(new Answer(at, new Score(score)));
    }

    @Override
    public Map<LocalDate, ScoreCounts> scoresByDay(String retailerId, ReportingPeriod period) {
      Map<LocalDate, ScoreCounts> scores = new HashMap<>();
      answers.stream()
          .filter(answer -> period.contains(answer.at()))
          .forEach(answer ->
              scores.merge(
                  answer.at().atZone(period.zone()).toLocalDate(),
                  ScoreCounts.of(answer.score(), 1),
                  ScoreCounts::plus));
      return scores;
    }

    @Override
    public InvitationCounts invitations(String retailerId, ReportingPeriod period) {
      return new InvitationCounts(0, 0);
    }

    @Override
    public List<GivenScore> responses(
        String retailerId, ReportingPeriod period, ResponsePosition after, int limit) {
      return List.of();
    }
  }
}
