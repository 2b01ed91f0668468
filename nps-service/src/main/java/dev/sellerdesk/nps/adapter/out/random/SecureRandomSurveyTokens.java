package dev.sellerdesk.nps.adapter.out.random;

import dev.sellerdesk.nps.application.port.out.SurveyTokens;
import dev.sellerdesk.nps.domain.SurveyToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 128 random bits and a signature of 128 bits over them. The random half alone is beyond guessing;
 * the signature lets a guess be refused without asking the database. Links live for weeks, so an
 * older secret is still understood while a new one signs.
 */
@ApplicationScoped
class SecureRandomSurveyTokens implements SurveyTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int RANDOM_BYTES = SurveyToken.BYTES / 2;

  private final SecureRandom random = new SecureRandom();
  private final List<SecretKeySpec> keys;

  /**
   * @param secrets the one that signs first, then those that did before
   */
  SecureRandomSurveyTokens(
      @ConfigProperty(name = "sellerdesk.nps.link-secrets") List<String> secrets) {
    keys =
        secrets.stream()
            .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
            .toList();
  }

  @Override
  public SurveyToken next() {
    byte[] token = new byte[SurveyToken.BYTES];
    byte[] secret = new byte[RANDOM_BYTES];
    random.nextBytes(secret);
    System.arraycopy(secret, 0, token, 0, RANDOM_BYTES);
    System.arraycopy(
        signature(keys.getFirst(), secret), 0, token, RANDOM_BYTES, token.length - RANDOM_BYTES);
    return SurveyToken.of(token);
  }

  @Override
  public boolean isGenuine(SurveyToken token) {
    byte[] bytes = Base64.getUrlDecoder().decode(token.value());
    byte[] secret = Arrays.copyOf(bytes, RANDOM_BYTES);
    byte[] given = Arrays.copyOfRange(bytes, RANDOM_BYTES, bytes.length);
    return keys.stream().anyMatch(key -> MessageDigest.isEqual(given, signature(key, secret)));
  }

  private static byte[] signature(SecretKeySpec key, byte[] secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(secret), SurveyToken.BYTES - RANDOM_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
