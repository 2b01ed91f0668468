package dev.sellerdesk.questions;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service on a marketplace run by Mirakl, with the rules of S3. */
public final class MiraklMarketplace implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "sellerdesk.policy.profile", "mirakl",
        "sellerdesk.policy.deadlines.close-waiting-after", "PT168H");
  }
}
