package dev.sellerdesk.orders.adapter.out.carrier;

import dev.sellerdesk.orders.application.port.out.Carrier;
import dev.sellerdesk.orders.domain.CarrierException;
import dev.sellerdesk.orders.domain.CarrierLabel;
import dev.sellerdesk.orders.domain.Consignment;
import dev.sellerdesk.orders.domain.LabelOffer;
import dev.sellerdesk.orders.domain.LabelType;
import dev.sellerdesk.orders.domain.Money;
import dev.sellerdesk.orders.domain.ScriptedScan;
import dev.sellerdesk.orders.domain.TrackingNumber;
import dev.sellerdesk.orders.domain.Transporters;
import dev.sellerdesk.orders.domain.tracking.ScanCode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A carrier that exists in this process alone, for desks and sandboxes. It remembers what it sold
 * until the process ends; a number depends on the reference and nothing else.
 */
final class SimulatedCarrier implements Carrier, CarrierScript {

  static final Duration OFFER_HOLDS = Duration.ofHours(1);

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Set<String> COUNTRIES = Set.of("NL", "BE");
  private static final Pattern OFFER_ID = Pattern.compile("SIM-([A-Z_]+)-([A-Z]{2})-([0-9]{1,11})");
  private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

  private enum Product {
    PARCEL("TNT", LabelType.PARCEL, "PostNL parcel", 695, 525, 1),
    PARCEL_DHL("DHLFORYOU", LabelType.PARCEL, "DHL parcel", 675, 499, 1),
    LETTERBOX("TNT_BRIEF", LabelType.LETTERBOX, "PostNL letterbox", 425, 329, 2);

    private final String transporter;
    private final LabelType type;
    private final String title;
    private final int listCents;
    private final int cents;
    private final int days;

    Product(String transporter, LabelType type, String title, int listCents, int cents, int days) {
      this.transporter = transporter;
      this.type = type;
      this.title = title;
      this.listCents = listCents;
      this.cents = cents;
      this.days = days;
    }
  }

  private record Sold(Purchase purchase, CarrierLabel label) {}

  private final Clock clock;
  private final Map<String, Sold> byReference = new HashMap<>();
  private final Set<TrackingNumber> numbers = new HashSet<>();

  SimulatedCarrier(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<LabelOffer> offers(Consignment consignment) {
    String country = consignment.to().countryCode();
    if (!COUNTRIES.contains(country)) {
      return List.of();
    }
    Instant until = clock.instant().plus(OFFER_HOLDS).truncatedTo(ChronoUnit.SECONDS);
    return Arrays.stream(Product.values())
        .map(product -> offer(product, country, until))
        .sorted(Comparator.comparing(offer -> offer.price().minor()))
        .toList();
  }

  @Override
  public synchronized CarrierLabel buy(Purchase purchase) {
    Sold before = byReference.get(purchase.reference());
    if (before != null) {
      if (!before.purchase().equals(purchase)) {
        throw new CarrierException.ReferenceUsed();
      }
      return before.label();
    }
    LabelOffer offer = standing(purchase);
    TrackingNumber number = freeNumber(offer.type(), purchase.reference());
    String sorting = "%s-%s".formatted(purchase.consignment().to().countryCode(), zip(purchase));
    CarrierLabel label = new CarrierLabel(offer, number, sorting);
    byReference.put(purchase.reference(), new Sold(purchase, label));
    return label;
  }

  @Override
  public List<ScriptedScan> of(CarrierLabel label, Instant handedOver) {
    LocalDate sorted = handedOver.atZone(ZONE).toLocalDate();
    LocalDate delivered = later(label.offer().expectedDelivery(), sorted.plusDays(1));
    Instant inTransit = handedOver.plus(Duration.ofHours(2));
    return List.of(
        new ScriptedScan(ScanCode.PRE_ANNOUNCED, handedOver, "Retailer"),
        new ScriptedScan(ScanCode.AT_TRANSPORTER, inTransit, "Sorting centre Utrecht"),
        new ScriptedScan(ScanCode.OUT_FOR_DELIVERY, at(delivered, 8), "Delivery round"),
        new ScriptedScan(ScanCode.DELIVERED_AT_CUSTOMER, at(delivered, 13), "Front door"));
  }

  private LabelOffer standing(Purchase purchase) {
    Matcher id = OFFER_ID.matcher(purchase.offerId());
    if (!id.matches() || !id.group(2).equals(purchase.consignment().to().countryCode())) {
      throw new CarrierException.OfferGone(purchase.offerId());
    }
    Instant until = Instant.ofEpochSecond(Long.parseLong(id.group(3)));
    Instant now = clock.instant();
    // An offer that holds longer than any was never made.
    if (!now.isBefore(until) || until.isAfter(now.plus(OFFER_HOLDS))) {
      throw new CarrierException.OfferGone(purchase.offerId());
    }
    return Arrays.stream(Product.values())
        .filter(product -> product.name().equals(id.group(1)))
        .findFirst()
        .map(product -> offer(product, id.group(2), until))
        .orElseThrow(() -> new CarrierException.OfferGone(purchase.offerId()));
  }

  private LabelOffer offer(Product product, String country, Instant until) {
    return new LabelOffer(
        "SIM-%s-%s-%d".formatted(product.name(), country, until.getEpochSecond()),
        Transporters.named(product.transporter),
        product.type,
        product.title,
        new Money(product.listCents, EURO),
        new Money(product.cents, EURO),
        Optional.of(deliveryDate(product.days + (country.equals("NL") ? 0 : 1))),
        until);
  }

  private LocalDate deliveryDate(int workingDays) {
    LocalDate date = clock.instant().atZone(ZONE).toLocalDate();
    for (int left = workingDays; left > 0; left--) {
      date = date.plusDays(1);
      if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
        date = date.plusDays(1);
      }
    }
    return date;
  }

  private TrackingNumber freeNumber(LabelType type, String reference) {
    for (int attempt = 0; ; attempt++) {
      BigInteger digest = sha256(reference + "/" + attempt);
      TrackingNumber number =
          new TrackingNumber(type == LabelType.PARCEL ? threeS(digest) : s10(digest));
      if (numbers.add(number)) {
        return number;
      }
    }
  }

  /** {@code 3S}, our four letters, nine digits. */
  private static String threeS(BigInteger digest) {
    return "3SSDSK%09d".formatted(digest.mod(BigInteger.valueOf(1_000_000_000)).longValue());
  }

  /** Universal Postal Union S10: tracked letter mail of the Netherlands. */
  private static String s10(BigInteger digest) {
    String serial = "%08d".formatted(digest.mod(BigInteger.valueOf(100_000_000)).longValue());
    int sum = 0;
    for (int i = 0; i < S10_WEIGHTS.length; i++) {
      sum += (serial.charAt(i) - '0') * S10_WEIGHTS[i];
    }
    int rest = 11 - sum % 11;
    int check = rest == 10 ? 0 : rest == 11 ? 5 : rest;
    return "LX" + serial + check + "NL";
  }

  private static String zip(Purchase purchase) {
    return purchase.consignment().to().zipCode().replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private static LocalDate later(Optional<LocalDate> promised, LocalDate earliest) {
    return promised.filter(date -> date.isAfter(earliest)).orElse(earliest);
  }

  private static Instant at(LocalDate date, int hour) {
    return date.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
  }

  private static BigInteger sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
