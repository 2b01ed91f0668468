package dev.sellerdesk.messaging.adapter.out.settings;

import dev.sellerdesk.messaging.application.port.out.PreviewTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

@ApplicationScoped
class RandomPreviewTokens implements PreviewTokens {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
