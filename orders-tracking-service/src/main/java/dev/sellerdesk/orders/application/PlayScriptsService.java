package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.PlayScripts;
import dev.sellerdesk.orders.application.port.out.CarrierScans;
import dev.sellerdesk.orders.application.port.out.CarrierScans.Scanned;
import dev.sellerdesk.orders.application.port.out.CarrierScripts;
import dev.sellerdesk.orders.application.port.out.CarrierScripts.Due;
import dev.sellerdesk.orders.domain.ScriptedScan;
import dev.sellerdesk.orders.domain.tracking.CarrierScan;
import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@UseCase
@AcrossRetailers
class PlayScriptsService implements PlayScripts {

  private static final int PORTION = 100;

  private final CarrierScripts scripts;
  private final CarrierScans scans;
  private final Clock clock;

  PlayScriptsService(CarrierScripts scripts, CarrierScans scans, Clock clock) {
    this.scripts = scripts;
    this.scans = scans;
    this.clock = clock;
  }

  @Override
  public boolean play() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<String, List<Due>> due =
        scripts.takeDue(now, PORTION).stream()
            .collect(Collectors.groupingBy(one -> one.parcel().transporterCode()));
    due.forEach((transporter, told) ->
        scans.add(transporter, told.stream().map(one -> heard(one, now)).toList()));
    return !due.isEmpty();
  }

  private static Scanned heard(Due due, Instant now) {
    ScriptedScan scan = due.scan();
    return new Scanned(
        due.parcel().number(),
        new CarrierScan(
            scan.code(),
            scan.at(),
            now,
            Optional.empty(),
            Optional.of(scan.place()),
            Optional.empty()));
  }
}
