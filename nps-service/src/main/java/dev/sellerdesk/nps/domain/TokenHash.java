package dev.sellerdesk.nps.domain;

import java.util.Objects;

/**
 * SHA-256 of a survey's token, in hexadecimal digits: enough to recognise the token, useless to
 * guess it.
 */
public record TokenHash(String hex) {

  public TokenHash {
    Objects.requireNonNull(hex, "token hash");
  }
}
