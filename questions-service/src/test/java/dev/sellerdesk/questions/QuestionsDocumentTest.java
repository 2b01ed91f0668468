package dev.sellerdesk.questions;

import dev.sellerdesk.platform.testing.OpenApiDocument;
import dev.sellerdesk.platform.testing.TestBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The published description of the interface. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class QuestionsDocumentTest extends QuestionsOverRest {
  @Test
  void the_document_is_the_committed_one() {
    OpenApiDocument.matchesCommitted("questions-service");
  }
}
