package dev.sellerdesk.orders.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The delivery services one can name; their codes are those of bol. */
public final class Transporters {

  /** The delivery appointment as a delivery service (T-10). */
  public static final String APPOINTMENT = "COURIER";

  private static final String POSTNL =
      "https://jouw.postnl.nl/track-and-trace/{number}-{country}-{zip}";
  private static final String DHL = "https://my.dhlparcel.nl/home/tracktrace/{number}/{zip}";
  private static final String DHL_GERMANY =
      "https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode={number}";
  private static final String DPD = "https://tracking.dpd.de/status/nl_NL/parcel/{number}";
  private static final String BPOST =
      "https://track.bpost.cloud/btr/web/#/search?itemCode={number}&postalCode={zip}";
  private static final String GLS = "https://gls-group.eu/track/{number}";
  private static final String UPS = "https://www.ups.com/track?tracknum={number}";
  private static final String FEDEX = "https://www.fedex.com/fedextrack/?trknbr={number}";

  private static final Map<String, Transporter> BY_CODE = new TreeMap<>();

  static {
    know("TNT", "PostNL", POSTNL, NumberShape.POSTNL_3S, NumberShape.S10);
    know("TNT-EXTRA", "PostNL extra@home", POSTNL, NumberShape.POSTNL_3S, NumberShape.S10);
    know("TNT_BRIEF", "PostNL letter", POSTNL, NumberShape.POSTNL_3S, NumberShape.S10);
    for (String code : List.of("DHL", "DHLFORYOU", "DHL-SD")) {
      know(
          code,
          "DHL",
          DHL,
          NumberShape.DHL_JVGL,
          NumberShape.DHL_JJD,
          NumberShape.POSTNL_3S,
          NumberShape.S10);
    }
    know("DHL_DE", "DHL Germany", DHL_GERMANY, NumberShape.DHL_JJD, NumberShape.S10);
    know("DHL-GLOBAL-MAIL", "DHL eCommerce", DHL_GERMANY, NumberShape.S10);
    know("DPD-NL", "DPD Netherlands", DPD, NumberShape.DPD);
    know("DPD-BE", "DPD Belgium", DPD, NumberShape.DPD);
    know("GLS", "GLS", GLS, NumberShape.GLS);
    know("UPS", "UPS", UPS, NumberShape.UPS_1Z);
    know("BPOST_BE", "bpost", BPOST, NumberShape.BPOST, NumberShape.S10);
    know("BPOST_BRIEF", "bpost letter", BPOST, NumberShape.BPOST, NumberShape.S10);
    know("FEDEX_BE", "FedEx Belgium", FEDEX);
    know("FEDEX_NL", "FedEx Netherlands", FEDEX);
    for (String[] other :
        new String[][] {
          {"AMPERE", "Ampere"},
          {"BRIEFPOST", "Letter post"},
          {"BUDBEE", "Budbee"},
          {APPOINTMENT, "Delivery appointment"},
          {"CYCLOON", "Cycloon"},
          {"DYL", "Dynalogic"},
          {"FIEGE", "Fiege"},
          {"LOGOIX", "Logoix"},
          {"OTHER", "Other"},
          {"PACKS", "Packs"},
          {"PARCEL-NL", "Parcel.nl"},
          {"PES", "PES"},
          {"RJP", "Red je Pakketje"},
          {"TNT-EXPRESS", "TNT Express"},
          {"TRANSMISSION", "TransMission"},
          {"TRUNKRS", "Trunkrs"},
          {"TSN", "Transportservice Nederland"}
        }) {
      know(new Transporter(other[0], other[1], Optional.empty(), List.of()));
    }
  }

  public static Optional<Transporter> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /**
   * The one with this code.
   *
   * @throws OrderException.Invalid if nobody knows it
   */
  public static Transporter named(String code) {
    return find(code)
        .orElseThrow(() ->
            new OrderException.Invalid(
                "transporterCode", "is not one of " + String.join(", ", BY_CODE.keySet())));
  }

  /**
   * Who carries a shipment of this type; only an appointment may leave it open (T-10).
   *
   * @throws OrderException.Invalid if nobody is named, or nobody knows the code
   */
  public static Transporter carrying(ShipmentType type, Optional<String> code) {
    if (code.isEmpty() && type != ShipmentType.APPOINTMENT) {
      throw new OrderException.Invalid("transporterCode", "must name the delivery service");
    }
    return named(code.orElse(APPOINTMENT));
  }

  /** All, by their codes. */
  public static List<Transporter> all() {
    return List.copyOf(BY_CODE.values());
  }

  private static void know(String code, String name, String url, NumberShape... shapes) {
    know(new Transporter(code, name, Optional.of(url), Arrays.asList(shapes)));
  }

  private static void know(Transporter transporter) {
    BY_CODE.put(transporter.code(), transporter);
  }

  private Transporters() {}
}
