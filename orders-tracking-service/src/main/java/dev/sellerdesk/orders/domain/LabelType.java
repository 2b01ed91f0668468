package dev.sellerdesk.orders.domain;

/** For what a label is sold (O-23). */
public enum LabelType {
  PARCEL(ShipmentType.PARCEL),
  /** Fits through a letterbox: letter mail, for which no number is demanded (T-03). */
  LETTERBOX(ShipmentType.LETTER);

  private final ShipmentType shipmentType;

  LabelType(ShipmentType shipmentType) {
    this.shipmentType = shipmentType;
  }

  /** As what a shipment under this label counts (T-02, T-03). */
  public ShipmentType shipmentType() {
    return shipmentType;
  }
}
