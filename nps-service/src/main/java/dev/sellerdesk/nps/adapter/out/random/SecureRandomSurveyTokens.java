package dev.sellerdesk.nps.adapter.out.random;

import dev.sellerdesk.nps.application.port.out.SurveyTokens;
import dev.sellerdesk.nps.domain.SurveyToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

@ApplicationScoped
class SecureRandomSurveyTokens implements SurveyTokens {

  private final SecureRandom random = new SecureRandom();

  @Override
  public SurveyToken next() {
    byte[] bytes = new byte[SurveyToken.BYTES];
    random.nextBytes(bytes);
    return SurveyToken.of(bytes);
  }
}
