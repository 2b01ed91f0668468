package dev.sellerdesk.platform.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.AssertionFailedError;

/** The OpenAPI document that is committed, against the one the running service gives. */
public final class OpenApiDocument {

  /**
   * Fails when they differ; with {@code -Dsellerdesk.openapi.update=true} it writes the committed
   * one instead.
   *
   * @param service the file's name, for example {@code nps-service}
   */
  public static void matchesCommitted(String service) {
    String served =
        RestAssured.given()
                .accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .strip()
            + "\n";
    Path committed = Path.of("..", "docs", "openapi", service + ".json");
    try {
      if (Boolean.getBoolean("sellerdesk.openapi.update")) {
        Files.createDirectories(committed.getParent());
        Files.writeString(committed, served);
      }
      String known = Files.exists(committed) ? Files.readString(committed) : "";
      if (!known.equals(served)) {
        throw new AssertionFailedError(
            "docs/openapi/"
                + service
                + ".json is not what the service answers; look at the difference and run ./sellerdesk openapi",
            known,
            served);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OpenApiDocument() {}
}
