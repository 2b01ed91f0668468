package dev.sellerdesk.nps.application;

import static dev.sellerdesk.nps.domain.ClosedCaseFixture.CLOSED_AT;
import static dev.sellerdesk.nps.domain.ClosedCaseFixture.closing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.nps.domain.ClosedCase;
import dev.sellerdesk.nps.domain.Survey;
import dev.sellerdesk.nps.domain.SurveyDecision.Outcome;
import dev.sellerdesk.nps.domain.SurveyReason;
import dev.sellerdesk.shared.event.SurveyInvitationRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Months of closings, told twice and out of order, among reopenings and customers who unsubscribe.
 * What must hold is checked from the outside, with none of the rules' own code.
 */
class DecisionSimulationTest {

  private static final int CLOSINGS = Boolean.getBoolean("sellerdesk.full") ? 100_000 : 20_000;
  private static final Duration THIRTY_DAYS = Duration.ofDays(30);

  private final Random random = new Random(7);
  private final SurveyDesk desk = new SurveyDesk(CLOSED_AT);
  private final List<ClosedCase> closings = new ArrayList<>();
  private final Map<String, Instant> unsubscribed = new HashMap<>();

  @Test
  void every_closing_has_exactly_one_decision_and_every_cap_holds() {
    for (int i = 0; i < CLOSINGS; i++) {
      close();
      if (random.nextInt(3) == 0) {
        desk.closed(closings.get(random.nextInt(closings.size())));
      }
      if (random.nextInt(5) == 0) {
        reopen(closings.get(random.nextInt(closings.size())));
      }
      if (random.nextInt(200) == 0 && !desk.invitations().isEmpty()) {
        unsubscribe();
      }
      desk.advance(Duration.ofSeconds(1 + random.nextInt(1_200)));
    }
    desk.advance(Duration.ofDays(2));

    assertThat(desk.surveys.all()).hasSize(closings.size());
    Set<List<Object>> decided = new HashSet<>();
    for (Survey survey : desk.surveys.all()) {
      assertThat(decided.add(List.of(survey.closing().questionId(), survey.closing().closedAt())))
          .isTrue();
      assertThat(survey.decision().outcome()).isNotEqualTo(Outcome.SCHEDULED);
      assertThat(survey.decision().reason()).isNotNull();
    }
    assertThat(decided)
        .isEqualTo(
            closings.stream()
                .map(closing -> List.<Object>of(closing.questionId(), closing.closedAt()))
                .collect(Collectors.toSet()));
    assertThat(desk.surveys.all().stream().map(survey -> survey.decision().reason()).distinct())
        .contains(
            SurveyReason.SENT_AS_PLANNED,
            SurveyReason.CLOSED_BY_PARTNERSERVICE,
            SurveyReason.REOPENED,
            SurveyReason.CASE_PAUSE,
            SurveyReason.CUSTOMER_PAUSE,
            SurveyReason.UNSUBSCRIBED,
            SurveyReason.NO_CUSTOMER,
            SurveyReason.NO_ADDRESS);
    assertPauses();
  }

  private void close() {
    ClosedCase closing =
        closing()
            .of(new UUID(7, random.nextInt(CLOSINGS * 6 / 10)))
            .customer(random.nextInt(20) == 0 ? null : "c-" + random.nextInt(CLOSINGS / 5))
            .order(random.nextInt(30) == 0 ? null : "A2K8290LP8")
            .by(random.nextInt(10) == 0 ? "PARTNERSERVICE" : "SELLER")
            .at(desk.clock().instant())
            .build();
    closings.add(closing);
    desk.closed(closing);
  }

  private void reopen(ClosedCase closing) {
    desk.reopened(closing.questionId().value(), desk.clock().instant());
  }

  private void unsubscribe() {
    SurveyInvitationRequested last = desk.invitations().getLast();
    desk.unsubscribe.unsubscribe(desk.lastToken());
    unsubscribed.putIfAbsent(last.customerRef(), desk.clock().instant());
  }

  private void assertPauses() {
    Map<String, Instant> ofCustomer = new HashMap<>();
    Map<UUID, Instant> ofCase = new HashMap<>();
    for (SurveyInvitationRequested sent : desk.invitations()) {
      assertPause(ofCustomer.put(sent.customerRef(), sent.requestedAt()), sent.requestedAt());
      assertPause(ofCase.put(sent.questionId(), sent.requestedAt()), sent.requestedAt());
      assertThat(unsubscribed.getOrDefault(sent.customerRef(), Instant.MAX))
          .isAfterOrEqualTo(sent.requestedAt());
    }
    assertThat(desk.invitations()).hasSizeGreaterThan(CLOSINGS / 10);
  }

  private static void assertPause(Instant before, Instant now) {
    if (before != null) {
      assertThat(Duration.between(before, now)).isGreaterThanOrEqualTo(THIRTY_DAYS);
    }
  }
}
