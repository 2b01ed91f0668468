package dev.sellerdesk.questions.adapter.out.persistence;

import dev.sellerdesk.questions.domain.AnswerClocks;
import dev.sellerdesk.questions.domain.AnswerClocks.Timer;
import dev.sellerdesk.questions.domain.DaysOff;
import dev.sellerdesk.questions.domain.ResponseClock;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The clocks of a case as they were set when they started; spent is in microseconds. */
@Embeddable
class ClockColumns {

  @Nullable Instant openLongFrom;
  @Nullable Instant openLongAt;
  @Nullable Long openLongSpent;
  boolean openLongTold;
  @Nullable String answerRule;
  @Nullable Instant answerAt;
  @Nullable Long answerSpent;
  @Nullable String calendarVersion;
  @Nullable String daysOff;

  void take(AnswerClocks clocks) {
    AnswerClocks.Running running = clocks instanceof AnswerClocks.Running it ? it : null;
    AnswerClocks.Paused paused = clocks instanceof AnswerClocks.Paused it ? it : null;
    openLongFrom = running == null ? null : running.openLong().from();
    openLongAt = running == null ? null : running.openLong().dueAt();
    openLongSpent =
        running != null
            ? micros(running.openLong().before())
            : paused != null ? micros(paused.openLong()) : null;
    openLongTold =
        running != null ? running.openLongTold() : paused != null && paused.openLongTold();
    answerRule = running == null ? null : running.answer().ruleId();
    answerAt = running == null ? null : running.answer().dueAt();
    answerSpent =
        running != null
            ? micros(running.answer().before())
            : paused != null ? micros(paused.answer()) : null;
    calendarVersion = running == null ? null : running.daysOff().calendarVersion();
    daysOff = running == null ? null : written(running.daysOff().days());
  }

  AnswerClocks toDomain() {
    if (openLongSpent == null || answerSpent == null) {
      return new AnswerClocks.Stopped();
    }
    if (openLongFrom == null) {
      return new AnswerClocks.Paused(duration(openLongSpent), duration(answerSpent), openLongTold);
    }
    return new AnswerClocks.Running(
        new Timer(
            ResponseClock.OPEN_LONG,
            duration(openLongSpent),
            openLongFrom,
            CustomerQuestionEntity.stored(openLongAt)),
        new Timer(
            CustomerQuestionEntity.stored(answerRule),
            duration(answerSpent),
            openLongFrom,
            CustomerQuestionEntity.stored(answerAt)),
        new DaysOff(
            CustomerQuestionEntity.stored(calendarVersion),
            daysOff(CustomerQuestionEntity.orBlank(daysOff))),
        openLongTold);
  }

  private static Long micros(Duration duration) {
    return TimeUnit.MICROSECONDS.convert(duration);
  }

  private static Duration duration(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  /** A day and its name a line. */
  private static String written(Map<LocalDate, String> days) {
    return new TreeMap<>(days)
        .entrySet().stream()
            .map(day -> day.getKey() + " " + day.getValue())
            .collect(Collectors.joining("\n"));
  }

  private static Map<LocalDate, String> daysOff(String written) {
    return written
        .lines()
        .collect(
            Collectors.toMap(
                line -> LocalDate.parse(line.substring(0, 10)), line -> line.substring(11)));
  }
}
