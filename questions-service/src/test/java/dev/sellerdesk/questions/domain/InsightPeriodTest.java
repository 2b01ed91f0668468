package dev.sellerdesk.questions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.shared.value.MarketplacePolicy;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InsightPeriodTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final MarketplacePolicy.Insights INSIGHTS = MarketplacePolicy.bol().insights();

  @Test
  void Q_49_without_days_it_is_the_past_28_with_today() {
    assertThat(period(null, null))
        .isEqualTo(new InsightPeriod(LocalDate.parse("2026-10-26"), TODAY));
  }

  @Test
  void Q_49_it_reaches_back_six_months_and_not_a_day_more() {
    assertThat(period("2026-05-22", null).from()).isEqualTo("2026-05-22");
    assertThatThrownBy(() -> period("2026-05-21", null))
        .isInstanceOf(QuestionException.PeriodNotCovered.class)
        .hasMessageContaining("6 months");
  }

  @Test
  void Q_49_it_may_be_one_day_and_ends_today_at_the_latest() {
    assertThat(period("2026-11-22", "2026-11-22").to()).isEqualTo(TODAY);
    assertThatThrownBy(() -> period(null, "2026-11-23"))
        .isInstanceOf(QuestionException.PeriodNotCovered.class);
    assertThatThrownBy(() -> period("2026-11-02", "2026-11-01"))
        .isInstanceOf(QuestionException.PeriodNotCovered.class);
  }

  private static InsightPeriod period(String from, String to) {
    return InsightPeriod.of(
        Optional.ofNullable(from).map(LocalDate::parse),
        Optional.ofNullable(to).map(LocalDate::parse),
        TODAY,
        INSIGHTS);
  }
}
