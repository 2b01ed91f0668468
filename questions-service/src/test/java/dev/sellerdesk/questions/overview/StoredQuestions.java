package dev.sellerdesk.questions.overview;

import dev.sellerdesk.platform.testing.TestBackend;
import dev.sellerdesk.questions.domain.CaseNumber;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Questions of one retailer, written into the database as they are after some life; for tests about
 * reading many of them.
 */
public final class StoredQuestions {

  private static final AtomicLong NUMBER =
      new AtomicLong(Math.floorMod(System.nanoTime(), 1_000_000_000L) * 1_000);

  private final String retailer;

  public StoredQuestions(String retailer) {
    this.retailer = retailer;
  }

  /** One question before it is stored; the defaults are an open one of Erika Jansen. */
  public static final class Row {
    final UUID id = UUID.randomUUID();
    final String caseNumber = new CaseNumber(2026, NUMBER.incrementAndGet()).toString();
    String orderNumber = "A2K8290LP8";
    String customerName = "Erika Jansen";
    String subject = "WHERE_IS_MY_ORDER";
    String ean = "8712345678906";
    String title = "Lawnmower X";
    String channel = "EMAIL";
    String initiator = "CUSTOMER";
    String custody = "SELLER";
    Instant openedAt = Instant.parse("2026-11-20T11:00:00Z");
    Instant rankedAt;
    Instant lastMessageAt;
    Instant closedAt;
    boolean awaitsCustomer;

    public Row order(String number) {
      orderNumber = number;
      return this;
    }

    public Row customer(String name) {
      customerName = name;
      return this;
    }

    public Row subject(String code) {
      subject = code;
      return this;
    }

    public Row item(String itemEan, String itemTitle) {
      ean = itemEan;
      title = itemTitle;
      return this;
    }

    public Row channel(String name) {
      channel = name;
      return this;
    }

    public Row initiator(String name) {
      initiator = name;
      return this;
    }

    public Row opened(Instant at) {
      openedAt = at;
      return this;
    }

    public Row reopened(Instant at) {
      rankedAt = at;
      return this;
    }

    public Row lastMessage(Instant at) {
      lastMessageAt = at;
      return this;
    }

    public Row closed(Instant at) {
      closedAt = at;
      return this;
    }

    public Row answered() {
      awaitsCustomer = true;
      return this;
    }

    public Row withPartnerservice() {
      custody = "PARTNERSERVICE";
      return this;
    }

    public UUID id() {
      return id;
    }

    public String caseNumber() {
      return caseNumber;
    }
  }

  public static Row question() {
    return new Row();
  }

  public UUID store(Row row) {
    String awaiting = row.closedAt != null ? "NOBODY" : row.awaitsCustomer ? "CUSTOMER" : "SELLER";
    execute(
        """
        insert into customer_question (id, retailer_id, case_number, order_number, customer_ref, customer_name, ordered_at,
          subject_code, item_ean, item_title, channel, initiator, status, closed_at, closed_by, custody, awaiting,
          awaiting_since, opened_at, ranked_at, last_message_at, customer_wrote_at, unread, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        """,
        row.id,
        retailer,
        row.caseNumber,
        row.orderNumber,
        row.customerName == null ? null : "c-" + row.customerName.hashCode(),
        row.customerName,
        row.customerName == null ? null : row.openedAt.minusSeconds(86_400),
        row.subject,
        row.ean,
        row.title,
        row.channel,
        row.initiator,
        row.closedAt == null ? "OPEN" : "CLOSED",
        row.closedAt,
        row.closedAt == null ? null : "SELLER",
        row.custody,
        awaiting,
        awaiting.equals("SELLER") ? row.openedAt : null,
        row.openedAt,
        row.rankedAt == null ? row.openedAt : row.rankedAt,
        row.lastMessageAt == null ? row.openedAt : row.lastMessageAt,
        row.openedAt,
        awaiting.equals("SELLER") ? 1 : 0);
    return row.id;
  }

  public void close(UUID id, Instant at) {
    execute(
        "update customer_question set status = 'CLOSED', closed_at = ?, closed_by = 'SELLER', awaiting = 'NOBODY', awaiting_since = null,"
            + " version = version + 1 where id = ?",
        at,
        id);
  }

  public void reopen(UUID id, Instant at) {
    execute(
        "update customer_question set status = 'OPEN', closed_at = null, closed_by = null, ranked_at = ?, version = version + 1 where id = ?",
        at,
        id);
  }

  public void handToPartnerservice(UUID id) {
    execute("update customer_question set custody = 'PARTNERSERVICE' where id = ?", id);
  }

  public void handToSeller(UUID id) {
    execute("update customer_question set custody = 'SELLER' where id = ?", id);
  }

  /** Runs SQL as the service's own role with this retailer's rows. */
  public void execute(String sql, Object... values) {
    withStatement(sql, values, PreparedStatement::execute);
  }

  /** The first column of what the query finds, as text. */
  public List<String> column(String sql, Object... values) {
    return withStatement(
        sql,
        values,
        statement -> {
          List<String> found = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(rows.getString(1));
            }
          }
          return found;
        });
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private static Connection shared;

  private <T> T withStatement(String sql, Object[] values, Work<T> work) {
    synchronized (StoredQuestions.class) {
      try {
        if (shared == null || shared.isClosed()) {
          shared =
              DriverManager.getConnection(
                  TestBackend.jdbcUrl(), TestBackend.appRole(), TestBackend.password());
        }
        try (PreparedStatement scope =
            shared.prepareStatement("select set_config('sellerdesk.retailer_id', ?, false)")) {
          scope.setString(1, retailer);
          scope.execute();
        }
        try (PreparedStatement statement = shared.prepareStatement(sql)) {
          bind(statement, values);
          return work.with(statement);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(
          i + 1,
          values[i] instanceof Instant instant
              ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)
              : values[i]);
    }
  }
}
