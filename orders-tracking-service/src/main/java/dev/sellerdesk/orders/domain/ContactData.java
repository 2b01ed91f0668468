package dev.sellerdesk.orders.domain;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * How to reach the customer. Orders hand it on when they are placed and never keep it, so that they
 * cannot leak it; messaging has it.
 *
 * @param phone E.164, or {@code null} when the customer gave none
 * @param language {@code nl}, {@code fr} or {@code en}
 */
public record ContactData(String email, String phone, String language) {

  /**
   * Sixteen bits of a checksum: enough to notice that an order was sent again with other contact
   * data, far too little to find out, or confirm, whose address it is.
   */
  int checksum() {
    CRC32 checksum = new CRC32();
    for (String part : new String[] {email, phone == null ? "" : phone, language}) {
      checksum.update(part.getBytes(StandardCharsets.UTF_8));
      checksum.update(0);
    }
    return (int) (checksum.getValue() & 0xFFFF);
  }

  @Override
  public String toString() {
    return "ContactData[not shown]";
  }
}
