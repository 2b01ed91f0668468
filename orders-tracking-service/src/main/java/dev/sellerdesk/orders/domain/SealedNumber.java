package dev.sellerdesk.orders.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One entry of an order's history of sealed numbers (D7).
 *
 * @param position within the history, beginning with 1
 * @param sealedBy the user, as the identity provider names it
 * @param sealedAt in whole microseconds, as databases keep it
 * @param previousHash of the entry before; of the first one {@link #BEGINNING}
 * @param hash SHA-256 over all the rest, in hexadecimal digits
 */
public record SealedNumber(
    int position,
    OrderNumber orderNumber,
    ShipmentId shipmentId,
    RetailerId retailerId,
    String transporterCode,
    String number,
    String sealedBy,
    Instant sealedAt,
    String previousHash,
    String hash) {

  /** What comes before the first entry. */
  public static final String BEGINNING = "0".repeat(64);

  /** What the hash must be for the rest to be unchanged. */
  String expectedHash() {
    MessageDigest digest = sha256();
    for (String part :
        List.of(
            previousHash,
            String.valueOf(position),
            orderNumber.value(),
            shipmentId.value().toString(),
            retailerId.value(),
            transporterCode,
            number,
            sealedBy,
            sealedAt.toString())) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // With its length in front, no part can lend characters to its neighbour.
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  SealedNumber withExpectedHash() {
    return new SealedNumber(
        position,
        orderNumber,
        shipmentId,
        retailerId,
        transporterCode,
        number,
        sealedBy,
        sealedAt,
        previousHash,
        expectedHash());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
