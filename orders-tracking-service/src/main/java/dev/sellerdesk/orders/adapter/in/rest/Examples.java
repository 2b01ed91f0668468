package dev.sellerdesk.orders.adapter.in.rest;

/** What the document shows in more than one place. */
final class Examples {

  static final String SHIPMENT =
      """
      {"shipmentId": "0193a1f4-0001-7000-8000-00000000d001", "orderNumber": "A2K8290LP8", "shipmentType": "PARCEL",
       "source": "OWN_CARRIER", "transport": {"transporterCode": "TNT", "transporterName": "PostNL",
        "trackAndTrace": "3SABCD1234567",
        "trackingUrl": "https://jouw.postnl.nl/track-and-trace/3SABCD1234567-NL-1234AB", "reference": null},
       "items": [{"orderItemId": "0193a1ef-7b10-7d44-9c22-5e8f0a1b2c3d", "ean": "8712345678906",
        "title": "Lawnmower X", "quantity": 1}],
       "shippedAt": "2026-11-23T14:00:00Z", "expectedDeliveryDate": "2026-11-25", "warnings": [],
       "tracking": {"status": "IN_TRANSIT", "since": "2026-11-23T21:00:00Z", "reason": null, "firstDeliveryAttempt": null,
        "deliveredAt": null, "expectedDeliveryDate": "2026-11-24", "events": [{"eventCode": "AT_TRANSPORTER",
         "eventDateTime": "2026-11-23T21:00:00Z", "heardAt": "2026-11-23T21:04:10Z", "reason": null, "place": "Utrecht"}]}}
      """;

  private Examples() {}
}
