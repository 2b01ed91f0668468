package dev.sellerdesk.shared.value;

import static dev.sellerdesk.shared.value.MarketplacePolicy.CountedTime.COUNTED;
import static dev.sellerdesk.shared.value.MarketplacePolicy.CountedTime.WALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of the requirements, by requirement id, in both profiles. */
class MarketplacePolicyTest {

  private record Row(
      String requirement,
      String component,
      Object bol,
      Object mirakl,
      Function<MarketplacePolicy, Object> number) {

    @Override
    public String toString() {
      return requirement + " " + component + ": bol " + bol + ", mirakl " + mirakl;
    }
  }

  private static Row both(
      String requirement,
      String component,
      Object value,
      Function<MarketplacePolicy, Object> number) {
    return new Row(requirement, component, value, value, number);
  }

  static Stream<Row> table() {
    return Stream.of(
        both("Q-25, Q-38, M-21", "contact.window", Period.ofYears(2), p -> p.contact().window()),
        new Row(
            "Q-57",
            "contact.customersWriteDirectly",
            true,
            false,
            p -> p.contact().customersWriteDirectly()),
        both(
            "Q-05",
            "deadlines.openLongAfter",
            Duration.ofHours(18),
            p -> p.deadlines().openLongAfter()),
        new Row(
            "Q-28, M-26 / Q-56",
            "deadlines.answerWithin",
            Duration.ofHours(24),
            Duration.ofHours(48),
            p -> p.deadlines().answerWithin()),
        new Row(
            "Q-28 / Q-56",
            "deadlines.answerClock",
            COUNTED,
            WALL,
            p -> p.deadlines().answerClock()),
        both(
            "Q-32",
            "deadlines.closeWaitingAfter",
            Duration.ZERO,
            p -> p.deadlines().closeWaitingAfter()),
        both(
            "Q-16",
            "partnerservice.expectedWithin",
            Duration.ofHours(24),
            p -> p.partnerservice().expectedWithin()),
        both(
            "Q-17",
            "partnerservice.returnedAfter",
            Duration.ofHours(48),
            p -> p.partnerservice().returnedAfter()),
        both("Q-16", "partnerservice.clock", WALL, p -> p.partnerservice().clock()),
        both("N-01", "survey.enabled", true, p -> p.survey().enabled()),
        both("N-02", "survey.delay", Duration.ofHours(24), p -> p.survey().delay()),
        both("N-02", "survey.sendingWindow", Duration.ofHours(1), p -> p.survey().sendingWindow()),
        both("N-15", "survey.expiry", Duration.ofDays(30), p -> p.survey().expiry()),
        both("N-12", "survey.casePause", Duration.ofDays(30), p -> p.survey().casePause()),
        both("N-13", "survey.customerPause", Duration.ofDays(30), p -> p.survey().customerPause()),
        both("Q-44", "survey.phoneCases", true, p -> p.survey().phoneCases()),
        both("D9", "survey.samplePercent", 100, p -> p.survey().samplePercent()),
        both("N-07", "satisfaction.days", 28, p -> p.satisfaction().days()),
        both("D9", "satisfaction.enough", 30, p -> p.satisfaction().enough()),
        both(
            "D9",
            "satisfaction.gaming",
            new MarketplacePolicy.Gaming(20, 20, 2),
            p -> p.satisfaction().gaming()),
        both("M-18", "mail.aliasLifetime", Period.ofMonths(2), p -> p.mail().aliasLifetime()),
        both("M-45", "attachments.maxFileBytes", 10_485_760L, p -> p.attachments().maxFileBytes()),
        both(
            "M-48", "attachments.maxTotalBytes", 20_971_520L, p -> p.attachments().maxTotalBytes()),
        both("M-47", "attachments.maxFiles", 5, p -> p.attachments().maxFiles()),
        both(
            "M-44",
            "attachments.allowedInDirectMessages",
            false,
            p -> p.attachments().allowedInDirectMessages()),
        both("O-06", "refunds.window", Period.ofDays(200), p -> p.refunds().window()),
        both("T-02", "shipping.parcelNeedsNumber", true, p -> p.shipping().parcelNeedsNumber()),
        both("Q-49", "insights.shortest", Period.ofDays(28), p -> p.insights().shortest()),
        both("Q-49", "insights.longest", Period.ofMonths(6), p -> p.insights().longest()));
  }

  @ParameterizedTest
  @MethodSource("table")
  void each_profile_holds_the_number_of_the_requirement(Row row) {
    assertThat(row.number.apply(MarketplacePolicy.bol())).isEqualTo(row.bol);
    assertThat(row.number.apply(MarketplacePolicy.mirakl())).isEqualTo(row.mirakl);
  }

  @Test
  void no_number_of_the_policy_is_missing_in_the_table() {
    List<String> numbers = new ArrayList<>();
    for (RecordComponent group : MarketplacePolicy.class.getRecordComponents()) {
      if (group.getType().isRecord()) {
        Arrays.stream(group.getType().getRecordComponents())
            .forEach(number -> numbers.add(group.getName() + "." + number.getName()));
      }
    }
    assertThat(new TreeSet<>(table().map(Row::component).toList()))
        .isEqualTo(new TreeSet<>(numbers));
  }

  @Test
  void a_profile_is_found_by_its_name() {
    assertThat(MarketplacePolicy.profile("bol")).isEqualTo(MarketplacePolicy.bol());
    assertThat(MarketplacePolicy.profile("mirakl")).isEqualTo(MarketplacePolicy.mirakl());
    assertThat(MarketplacePolicy.bol().profile()).isEqualTo("bol");
    assertThat(MarketplacePolicy.mirakl().profile()).isEqualTo("mirakl");
  }

  @Test
  void an_unknown_profile_is_refused_with_the_names_there_are() {
    assertThatThrownBy(() -> MarketplacePolicy.profile("ebay"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ebay")
        .hasMessageContaining("bol and mirakl");
  }
}
