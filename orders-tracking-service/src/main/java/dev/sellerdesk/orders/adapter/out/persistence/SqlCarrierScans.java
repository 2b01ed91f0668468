package dev.sellerdesk.orders.adapter.out.persistence;

import dev.sellerdesk.orders.application.port.out.CarrierScans;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.tracking.CarrierScan;
import dev.sellerdesk.orders.domain.tracking.FailureReason;
import dev.sellerdesk.orders.domain.tracking.ScanCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Scans go in and out by the batch, a statement each, without a session of Hibernate: there are
 * many, and none is ever changed. The connection is the one of the running transaction.
 */
@ApplicationScoped
class SqlCarrierScans implements CarrierScans {

  private static final String ADD =
      """
      with new as (
        insert into carrier_scan (track_and_trace, transporter_code, happened_at, code, reason, place, expected_delivery_date, heard_at)
        select number, ?, happened_at::timestamptz, code, reason, place, expected::date, ?::timestamptz
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as told (number, happened_at, code, reason, place, expected)
        on conflict do nothing
        returning track_and_trace, transporter_code
      ), due as (
        insert into scan_to_follow (track_and_trace, transporter_code) select distinct track_and_trace, transporter_code from new
      )
      select count(*) from new
      """;

  private static final String MAKE_DUE =
      "insert into scan_to_follow (track_and_trace, transporter_code) values (?, ?)";

  private static final String TAKE_DUE =
      "delete from scan_to_follow where id in (select id from scan_to_follow order by id limit ? for update skip locked)"
          + " returning track_and_trace, transporter_code";

  private static final String OF =
      """
      select s.track_and_trace, s.transporter_code, s.code, s.happened_at, s.heard_at, s.reason, s.place, s.expected_delivery_date
      from unnest(?::text[], ?::text[]) as asked (number, transporter)
      join carrier_scan s on s.track_and_trace = asked.number and s.transporter_code = asked.transporter
      order by s.happened_at, s.code, s.heard_at
      """;

  /** In one order everywhere: two batches with the same scans wait for each other only once. */
  private static final Comparator<Scanned> ORDERED =
      Comparator.comparing((Scanned scanned) -> scanned.number().value())
          .thenComparing(scanned -> scanned.scan().happenedAt())
          .thenComparing(scanned -> scanned.scan().code())
          .thenComparing(scanned -> written(scanned.scan().reason()));

  private final DataSource dataSource;

  SqlCarrierScans(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public int add(String transporterCode, List<Scanned> scans) {
    if (scans.isEmpty()) {
      return 0;
    }
    List<Scanned> sorted = scans.stream().sorted(ORDERED).toList();
    return with(
        ADD,
        statement -> {
          Connection connection = statement.getConnection();
          statement.setString(1, transporterCode);
          statement.setString(2, sorted.getFirst().scan().heardAt().toString());
          List<Function<Scanned, @Nullable String>> columns =
              List.of(
                  scanned -> scanned.number().value(),
                  scanned -> scanned.scan().happenedAt().toString(),
                  scanned -> scanned.scan().code().name(),
                  scanned -> written(scanned.scan().reason()),
                  scanned -> scanned.scan().place().orElse(""),
                  scanned ->
                      scanned.scan().expectedDelivery().map(LocalDate::toString).orElse(null));
          for (int i = 0; i < columns.size(); i++) {
            statement.setArray(
                3 + i,
                connection.createArrayOf("text", sorted.stream().map(columns.get(i)).toArray()));
          }
          try (ResultSet count = statement.executeQuery()) {
            count.next();
            return count.getInt(1);
          }
        });
  }

  @Override
  public void makeDue(Parcel parcel) {
    with(
        MAKE_DUE,
        statement -> {
          statement.setString(1, parcel.number().value());
          statement.setString(2, parcel.transporterCode());
          return statement.executeUpdate();
        });
  }

  @Override
  public Set<Parcel> takeDue(int atMost) {
    return with(
        TAKE_DUE,
        statement -> {
          statement.setInt(1, atMost);
          Set<Parcel> due = new HashSet<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              due.add(parcel(rows));
            }
          }
          return due;
        });
  }

  @Override
  public Map<Parcel, List<CarrierScan>> of(Collection<Parcel> parcels) {
    return with(
        OF,
        statement -> {
          Connection connection = statement.getConnection();
          statement.setArray(
              1,
              connection.createArrayOf(
                  "text", parcels.stream().map(parcel -> parcel.number().value()).toArray()));
          statement.setArray(
              2,
              connection.createArrayOf(
                  "text", parcels.stream().map(Parcel::transporterCode).toArray()));
          Map<Parcel, List<CarrierScan>> scans = new HashMap<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              scans.computeIfAbsent(parcel(rows), _ -> new ArrayList<>()).add(scan(rows));
            }
          }
          return scans;
        });
  }

  private static Parcel parcel(ResultSet row) throws SQLException {
    return new Parcel(
        row.getString("transporter_code"), new TrackingNumber(row.getString("track_and_trace")));
  }

  private static CarrierScan scan(ResultSet row) throws SQLException {
    return new CarrierScan(
        ScanCode.valueOf(row.getString("code")),
        instant(row, "happened_at"),
        instant(row, "heard_at"),
        said(row.getString("reason")).map(FailureReason::valueOf),
        said(row.getString("place")),
        Optional.ofNullable(row.getObject("expected_delivery_date", LocalDate.class)));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(any -> !any.isEmpty());
  }

  private static String written(Optional<FailureReason> reason) {
    return reason.map(Enum::name).orElse("");
  }

  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private <T> T with(String sql, Use<T> use) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return use.of(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("the scans cannot be reached", e);
    }
  }
}
