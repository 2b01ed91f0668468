package dev.sellerdesk.nps;

import dev.sellerdesk.platform.testing.OpenApiDocument;
import dev.sellerdesk.platform.testing.TestBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The REST contract. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "nps"))
class NpsContractTest {

  @Test
  void the_api_document_is_the_committed_one() {
    OpenApiDocument.matchesCommitted("nps-service");
  }
}
