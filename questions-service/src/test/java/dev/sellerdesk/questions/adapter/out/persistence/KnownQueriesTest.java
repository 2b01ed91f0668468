package dev.sellerdesk.questions.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.questions.application.port.out.CaseNumbers;
import dev.sellerdesk.questions.application.port.out.ClosedDays;
import dev.sellerdesk.questions.application.port.out.OrderDirectory;
import dev.sellerdesk.questions.application.port.out.QuestionChanges;
import dev.sellerdesk.questions.application.port.out.ReadMarks;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.QuestionId;
import dev.sellerdesk.questions.domain.RetailerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is asked often is worked out once. Told the class of a single value, Hibernate 7.2 works a
 * native query out anew every time, and whoever waits for that holds a connection.
 */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class KnownQueriesTest {

  private static final RetailerId RETAILER = new RetailerId("known7");

  @Inject EntityManager entities;
  @Inject ClosedDays closedDays;
  @Inject ReadMarks marks;
  @Inject CaseNumbers caseNumbers;
  @Inject QuestionChanges changes;
  @Inject OrderDirectory orders;
  private Statistics statistics;

  @BeforeEach
  void count() {
    statistics = entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
  }

  @AfterEach
  void stopCounting() {
    statistics.setStatisticsEnabled(false);
  }

  @Test
  @Transactional
  void queries_of_one_value_are_worked_out_once() {
    askAll();
    statistics.clear();
    askAll();
    assertThat(statistics.getQueryPlanCacheHitCount()).isPositive();
    assertThat(statistics.getQueryPlanCacheMissCount()).isZero();
  }

  private void askAll() {
    assertThat(closedDays.of(RETAILER)).isEqualTo(new TreeSet<>());
    assertThat(marks.readBy(new QuestionId(UUID.randomUUID()), "nobody")).isZero();
    assertThat(caseNumbers.next(2026).number()).isPositive();
    assertThat(changes.end().transaction()).isPositive();
    assertThat(orders.holding(new OrderNumber("A0KNOWN1"))).isEmpty();
    assertThat(entities.createNativeQuery(OverviewSql.IN_ORDER_OF_INDEX).getSingleResult())
        .isEqualTo("offoffoff");
  }
}
