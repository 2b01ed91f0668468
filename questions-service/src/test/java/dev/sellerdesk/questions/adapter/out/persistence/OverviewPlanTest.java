package dev.sellerdesk.questions.adapter.out.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sellerdesk.platform.tenancy.RetailerScope;
import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.questions.application.OverviewFilter;
import dev.sellerdesk.questions.application.OverviewFilter.Moment;
import dev.sellerdesk.questions.application.OverviewQuery;
import dev.sellerdesk.questions.application.OverviewQuery.Matching;
import dev.sellerdesk.questions.application.OverviewQuery.Position;
import dev.sellerdesk.questions.application.OverviewSort;
import dev.sellerdesk.questions.application.OverviewView;
import dev.sellerdesk.questions.application.port.out.CustomerQuestionRepository;
import dev.sellerdesk.questions.application.port.out.QuestionOverview.Reader;
import dev.sellerdesk.questions.domain.Awaiting;
import dev.sellerdesk.questions.domain.CaseNumber;
import dev.sellerdesk.questions.domain.Channel;
import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.OrderNumber;
import dev.sellerdesk.questions.domain.RetailerId;
import dev.sellerdesk.questions.domain.SubjectCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * PostgreSQL's plans of the overview's queries, as the service's role behind row-level security,
 * with so many questions that reading them all would be a mistake.
 */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewPlanTest {

  private static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");
  private static final RetailerId RETAILER = new RetailerId("plan7");

  /** 40 retailers with 750 questions each, of which 150 are open. */
  private static final String LOAD =
      """
      insert into customer_question (id, retailer_id, case_number, order_number, customer_ref, customer_name, ordered_at,
        subject_code, item_ean, item_title, channel, initiator, status, closed_at, closed_by, custody, awaiting, awaiting_since,
        opened_at, ranked_at, last_message_at, customer_wrote_at, unread, version)
      select gen_random_uuid(), 'plan' || i % 40, 'Q-2025-' || (800000000 + i) || '-0', 'P' || (i / 2), 'c' || i, 'Customer ' || i,
        now(), case when i % 7 = 0 then 'REFUND' else 'OTHER' end, '8712345678906', 'Kettle', 'EMAIL', 'CUSTOMER',
        case when i % 5 = 0 then 'OPEN' else 'CLOSED' end, case when i % 5 = 0 then null else then_at end,
        case when i % 5 = 0 then null else 'SELLER' end, 'SELLER', case when i % 5 > 0 then 'NOBODY' else 'SELLER' end,
        case when i % 5 = 0 then then_at end, then_at, then_at, then_at, then_at, 1, 0
      from generate_series(0, 29999) i, lateral (select timestamptz '2026-11-01 00:00:00+00' + make_interval(mins => i) as then_at) x
      """;

  @Inject CustomerQuestionRepository repository;
  @Inject RetailerScope scope;
  @Inject EntityManager entities;

  record Asked(String name, OverviewQuery query, Reader reader) {
    @Override
    public String toString() {
      return name + " for " + reader;
    }
  }

  @BeforeAll
  void many_questions() throws SQLException {
    try (Connection connection = as(TestBackend.appRole(), "*");
        Statement sql = connection.createStatement()) {
      sql.execute(LOAD);
    }
    try (Connection connection = as(TestBackend.ownerRole(), "*");
        Statement sql = connection.createStatement()) {
      sql.execute("analyze");
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void no_list_is_read_by_a_sequential_scan(Asked asked) throws SQLException {
    String plan =
        plan(OverviewSql.of(asked.query, asked.reader, Country.NL.zone(), NOW), scope(asked));

    assertThat(plan).contains("Index").doesNotContain("Seq Scan");
  }

  @ParameterizedTest
  @MethodSource("unfiltered")
  void a_view_comes_from_its_index_in_its_order(Asked asked) throws SQLException {
    String plan =
        plan(OverviewSql.of(asked.query, asked.reader, Country.NL.zone(), NOW), scope(asked));

    assertThat(plan).doesNotContain("Sort").doesNotContain("Bitmap");
  }

  @Test
  void a_search_by_words_is_read_from_the_text_index() throws SQLException {
    try (Connection connection = as(TestBackend.ownerRole(), "plan7");
        Statement sql = connection.createStatement()) {
      String plan =
          explain(
              sql,
              "select s.question_id from question_search s where s.words @@ search_query('plan7', 'customer 107', false, false)"
                  + " and s.retailer_id = 'plan7'");
      assertThat(plan).contains("question_search_words").doesNotContain("Seq Scan");
    }
  }

  @Test
  void a_search_is_read_from_the_text_index_however_much_postgres_expects_of_it()
      throws SQLException {
    try (Connection connection = as(TestBackend.appRole(), "plan7");
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("set local plan_cache_mode = force_generic_plan");
      // makes reading all look cheap, as it does among millions
      sql.execute("set local random_page_cost = 100000");
      sql.execute("select count(*) from find_questions('plan7', 'customer 107', null, false)");
      try (ResultSet scans =
          sql.executeQuery(
              "select seq_scan, idx_scan from pg_stat_xact_user_tables where relname = 'question_search'")) {
        assertThat(scans.next()).isTrue();
        assertThat(scans.getLong("seq_scan")).isZero();
        assertThat(scans.getLong("idx_scan")).isPositive();
      }
      connection.rollback();
    }
  }

  /**
   * What the repository really sends, however Hibernate words it: PostgreSQL counts the scans of
   * the running transaction.
   */
  @ParameterizedTest
  @ValueSource(strings = {"order", "customer"})
  void Q_44_the_open_case_of_a_call_is_found_by_an_index(String by) {
    Map<String, Long> scans =
        scope.call(
            RETAILER.value(),
            () ->
                QuarkusTransaction.requiringNew()
                    .call(() -> {
                      switch (by) {
                        case "order" ->
                            assertThat(repository.openAbout(new OrderNumber("P7"), NOW)).isEmpty();
                        default ->
                            assertThat(repository.openOfCustomer("c7", NOW)).hasSizeLessThan(2);
                      }
                      return scans();
                    }));

    assertThat(scans).containsEntry("sequential", 0L);
    assertThat(scans.get("index")).isPositive();
  }

  private Map<String, Long> scans() {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select seq_scan, idx_scan from pg_stat_xact_user_tables where relname = 'customer_question'")
                .getSingleResult();
    return Map.of(
        "sequential", ((Number) row[0]).longValue(), "index", ((Number) row[1]).longValue());
  }

  static List<Asked> lists() {
    List<Asked> lists = unfiltered();
    for (OverviewView view : OverviewView.values()) {
      for (Map.Entry<String, OverviewFilter> filter : filters(view).entrySet()) {
        for (Reader reader : Reader.values()) {
          lists.add(
              new Asked(
                  view + " by " + filter.getKey(),
                  query(RETAILER, filter.getValue(), null),
                  reader));
        }
      }
    }
    return lists;
  }

  static List<Asked> unfiltered() {
    List<Asked> lists = new ArrayList<>();
    Position after = new Position(Instant.parse("2026-11-10T00:00:00Z"), "Q-2025-888812345-0");
    for (OverviewView view : OverviewView.values()) {
      for (OverviewSort sort : OverviewSort.values()) {
        if (view == OverviewView.HANDLED && sort == OverviewSort.AWAITING_SINCE) {
          continue;
        }
        OverviewFilter filter = sorted(view, sort);
        for (Position from : new Position[] {null, after}) {
          String name = view + " " + sort + (from == null ? "" : ", next page");
          lists.add(new Asked(name, query(RETAILER, filter, from), Reader.SELLER));
          if (sort != OverviewSort.AWAITING_SINCE) {
            lists.add(new Asked(name, query(null, filter, from), Reader.PARTNERSERVICE));
          }
        }
      }
    }
    return lists;
  }

  private static Map<String, OverviewFilter> filters(OverviewView view) {
    OverviewSort sort = OverviewFilter.standardOrder(view);
    SubjectCode refund = new SubjectCode("REFUND");
    Moment day = new Moment.At(NOW);
    return Map.of(
        "subject",
            new OverviewFilter(
                view, sort, refund, null, null, null, null, null, null, null, null, null),
        "customer",
            new OverviewFilter(
                view, sort, null, "customer 107", null, null, null, null, null, null, null, null),
        "order",
            new OverviewFilter(
                view,
                sort,
                null,
                null,
                new OrderNumber("P107"),
                null,
                null,
                null,
                null,
                null,
                null,
                null),
        "case",
            new OverviewFilter(
                view,
                sort,
                null,
                null,
                null,
                new CaseNumber(2026, 7),
                null,
                null,
                null,
                null,
                null,
                null),
        "item",
            new OverviewFilter(
                view, sort, null, null, null, null, "8712345678906", null, null, null, null, null),
        "channel",
            new OverviewFilter(
                view, sort, null, null, null, null, null, Channel.DM, null, null, null, null),
        "party",
            new OverviewFilter(
                view,
                sort,
                null,
                null,
                null,
                null,
                null,
                null,
                Awaiting.Party.OPERATOR,
                null,
                null,
                null),
        "day",
            new OverviewFilter(
                view, sort, null, null, null, null, null, null, null, day, day, null),
        "words",
            new OverviewFilter(
                view, sort, null, null, null, null, null, null, null, null, null, "kettle 107"));
  }

  private static OverviewFilter sorted(OverviewView view, OverviewSort sort) {
    return new OverviewFilter(
        view, sort, null, null, null, null, null, null, null, null, null, null);
  }

  private static OverviewQuery query(RetailerId retailer, OverviewFilter filter, Position after) {
    return new OverviewQuery(retailer, filter, 51, after, Matching.AS_WRITTEN);
  }

  private static String scope(Asked asked) {
    return asked.reader == Reader.SELLER ? RETAILER.value() : "*";
  }

  private static String plan(OverviewSql.Query query, String scope) throws SQLException {
    String sql = query.sql();
    for (Map.Entry<String, Object> value : query.values().entrySet()) {
      sql = sql.replaceAll(":" + value.getKey() + "\\b", literal(value.getValue()));
    }
    try (Connection connection = as(TestBackend.appRole(), scope);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (query.walk()) {
        statement.execute(OverviewSql.IN_ORDER_OF_INDEX);
      }
      return explain(statement, sql);
    }
  }

  private static String literal(Object value) {
    return switch (value) {
      case Instant instant -> "timestamptz '" + instant + "'";
      case Boolean yes -> yes.toString();
      default -> "'" + value + "'";
    };
  }

  private static String explain(Statement statement, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet plan = statement.executeQuery("explain " + sql)) {
      while (plan.next()) {
        lines.add(plan.getString(1));
      }
    }
    return String.join("\n", lines);
  }

  private static Connection as(String role, String scope) throws SQLException {
    Connection connection =
        DriverManager.getConnection(TestBackend.jdbcUrl(), role, TestBackend.password());
    try (Statement sql = connection.createStatement()) {
      sql.execute("select set_config('sellerdesk.retailer_id', '" + scope + "', false)");
    }
    return connection;
  }
}
