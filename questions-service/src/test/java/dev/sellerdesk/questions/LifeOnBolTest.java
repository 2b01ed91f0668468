package dev.sellerdesk.questions;

import dev.sellerdesk.platform.testing.TestBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** The life of a question with the rules of S0 and S1. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackend.class,
    initArgs = @ResourceArg(name = "database", value = "questions"))
class LifeOnBolTest extends LifeRows {

  @Override
  boolean mirakl() {
    return false;
  }
}
