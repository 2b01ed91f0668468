package dev.sellerdesk.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Real signed tokens; the service under test verifies them with the matching public key. */
public final class Tokens {

  private static final String PROPERTY = "sellerdesk.test.key.";

  /** What {@code quarkus.oidc.public-key} must be for these tokens to be accepted. */
  public static String publicKey() {
    return key("public");
  }

  public static String seller(String retailerId) {
    return of("seller-" + retailerId, retailerId, "seller", "seller-admin");
  }

  public static String partnerservice() {
    return of("partnerservice", null, "partnerservice");
  }

  public static String webshop() {
    return of("webshop", null, "webshop");
  }

  public static String carrier() {
    return of("carrier", null, "carrier");
  }

  public static String integrator(String retailerId) {
    return of("integrator-" + retailerId, retailerId, "integrator");
  }

  /**
   * @param retailerId {@code null} for those who work for the marketplace
   */
  public static String of(String user, String retailerId, String... roles) {
    var claims =
        Jwt.claims()
            .subject(user)
            .claim("azp", user)
            .claim("roles", List.of(roles))
            .issuedAt(Instant.now().minusSeconds(5))
            .expiresAt(Instant.now().plusSeconds(3_600));
    if (retailerId != null) {
      claims.claim("retailer_id", retailerId);
    }
    return claims.jws().sign(privateKey());
  }

  /**
   * Kept as system properties, since a test and the application it starts may load this class
   * twice.
   */
  private static synchronized String key(String which) {
    synchronized (System.getProperties()) {
      if (System.getProperty(PROPERTY + "public") == null) {
        try {
          KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
          generator.initialize(2_048);
          KeyPair keys = generator.generateKeyPair();
          System.setProperty(
              PROPERTY + "public",
              Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
          System.setProperty(
              PROPERTY + "private",
              Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
          throw new IllegalStateException(e);
        }
      }
      return System.getProperty(PROPERTY + which);
    }
  }

  private static PrivateKey privateKey() {
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key("private"))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Tokens() {}
}
