package dev.sellerdesk.nps.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a survey's link: 256 random bits. Who has it may answer, once. It leaves in the
 * invitation and is kept nowhere; what comes back is compared by its hash.
 */
public record SurveyToken(String value) {

  public static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public SurveyToken {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a survey token");
    }
  }

  public static SurveyToken of(byte[] random) {
    return new SurveyToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** The token in this text; empty for what can be none. */
  public static Optional<SurveyToken> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new SurveyToken(text)) : Optional.empty();
  }

  public TokenHash hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
      return new TokenHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Never the secret, so that it cannot end in a log. */
  @Override
  public String toString() {
    return "SurveyToken[…]";
  }
}
