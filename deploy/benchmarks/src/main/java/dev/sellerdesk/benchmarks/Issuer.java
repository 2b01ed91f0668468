package dev.sellerdesk.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signs tokens for any number of retailers, so that a measurement is not about the issuer. */
final class Issuer {

  private static final Duration LIFETIME = Duration.ofHours(6);

  private final KeyPair keys;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  Issuer() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For {@code quarkus.oidc.public-key}. */
  String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  String sellerToken(String retailerId) {
    return tokens.computeIfAbsent(retailerId, this::signed);
  }

  private String signed(String retailerId) {
    Instant now = Instant.now();
    String content =
        encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}")
            + "."
            + encoded(
                "{\"sub\":\"seller-%1$s\",\"azp\":\"seller-%1$s\",\"retailer_id\":\"%1$s\",\"roles\":[\"seller\"],\"iat\":%2$d,\"exp\":%3$d}"
                    .formatted(
                        retailerId, now.getEpochSecond() - 5, now.plus(LIFETIME).getEpochSecond()));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content
          + "."
          + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
