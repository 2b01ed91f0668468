package dev.sellerdesk.orders.application;

import dev.sellerdesk.orders.application.port.in.CheckNumber;
import dev.sellerdesk.orders.application.port.out.ShipmentRepository;
import dev.sellerdesk.orders.domain.NumberCheck;
import dev.sellerdesk.orders.domain.Transporters;
import dev.sellerdesk.platform.UseCase;
import java.util.List;

@UseCase
class CheckNumberService implements CheckNumber {

  private final ShipmentRepository shipments;

  CheckNumberService(ShipmentRepository shipments) {
    this.shipments = shipments;
  }

  @Override
  public NumberVerdict check(String transporterCode, String number) {
    NumberCheck check = Transporters.named(transporterCode).check(number);
    return new NumberVerdict(
        transporterCode,
        check.number(),
        check.fault().isEmpty(),
        check.fault().orElse(null),
        Numbers.warnings(shipments, check));
  }

  @Override
  public List<TransporterView> transporters() {
    return Transporters.all().stream().map(TransporterView::of).toList();
  }
}
