package dev.sellerdesk.orders.adapter.out.carrier;

import dev.sellerdesk.orders.application.port.out.CarrierScans.Parcel;
import dev.sellerdesk.orders.application.port.out.CarrierScripts;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.ScriptedScan;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.tracking.ScanCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the simulated carrier will say, kept until the clock gets there, however often the service
 * is restarted in between.
 */
@ApplicationScoped
class PlayedScripts implements CarrierScripts {

  private static final String ADD =
      "insert into scripted_scan (track_and_trace, transporter_code, happens_at, code, place) values (?, ?, ?, ?, ?)";

  private static final String TAKE =
      """
      with due as (
        delete from scripted_scan
        where id in (select id from scripted_scan where happens_at <= ? order by happens_at, id limit ? for update skip locked)
        returning *
      )
      select track_and_trace, transporter_code, happens_at, code, place from due order by happens_at, id
      """;

  private final CarrierScript script;
  private final DataSource dataSource;

  PlayedScripts(ConfiguredCarrier script, DataSource dataSource) {
    this.script = script;
    this.dataSource = dataSource;
  }

  @Override
  public void play(CarrierLabel label, Instant handedOver) {
    List<ScriptedScan> scans = script.of(label, handedOver);
    if (scans.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      for (ScriptedScan scan : scans) {
        add.setString(1, label.number().value());
        add.setString(2, label.offer().transporter().code());
        add.setObject(3, scan.at().atOffset(ZoneOffset.UTC));
        add.setString(4, scan.code().name());
        add.setString(5, scan.place());
        add.addBatch();
      }
      add.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("the script cannot be kept", e);
    }
  }

  @Override
  public List<Due> takeDue(Instant now, int atMost) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setObject(1, now.atOffset(ZoneOffset.UTC));
      take.setInt(2, atMost);
      List<Due> due = new ArrayList<>();
      try (ResultSet rows = take.executeQuery()) {
        while (rows.next()) {
          due.add(due(rows));
        }
      }
      return due;
    } catch (SQLException e) {
      throw new IllegalStateException("the scripts cannot be read", e);
    }
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        new Parcel(
            row.getString("transporter_code"),
            new TrackingNumber(row.getString("track_and_trace"))),
        new ScriptedScan(
            ScanCode.valueOf(row.getString("code")),
            row.getObject("happens_at", OffsetDateTime.class).toInstant(),
            row.getString("place")));
  }
}
