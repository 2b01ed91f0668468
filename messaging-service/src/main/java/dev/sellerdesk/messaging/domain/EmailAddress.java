package dev.sellerdesk.messaging.domain;

import java.util.regex.Pattern;

/** An address a mail can go to. Nothing in it can end a header or begin another recipient. */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final String PART = "[^\\p{Cc}\\p{Cf}\\p{Z}@<>()\\[\\],;:\"\\\\]+";
  private static final Pattern ADDRESS = Pattern.compile(PART + "@" + PART);

  public EmailAddress {
    if (value.length() > LONGEST || !ADDRESS.matcher(value).matches()) {
      // Not quoted: the address of a person does not belong into a log.
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** Without the address, since this may end in a log. */
  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
