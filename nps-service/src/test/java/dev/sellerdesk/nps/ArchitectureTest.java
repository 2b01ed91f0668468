package dev.sellerdesk.nps;

import dev.sellerdesk.platform.testing.HexagonRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void the_service_is_a_hexagon() {
    HexagonRules.of("dev.sellerdesk.nps").check();
  }
}
