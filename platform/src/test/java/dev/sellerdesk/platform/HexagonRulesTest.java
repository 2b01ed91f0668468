package dev.sellerdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.sellerdesk.platform.testing.HexagonRules;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A rule that has never been seen to fail proves nothing: each is shown its violation, planted in a
 * small hexagon.
 */
class HexagonRulesTest {

  private static final HexagonRules RULES = HexagonRules.of("shop");

  private static final List<String> GOOD =
      List.of(
          "package shop.domain; public record Order(String number) {}",
          "package shop.application.port.in; public interface PlaceOrder { void place(shop.domain.Order order); }",
          "package shop.application.port.out; public interface Orders { void save(shop.domain.Order order); }",
          """
          package shop.application;
          @dev.sellerdesk.platform.UseCase
          class PlaceOrderService implements shop.application.port.in.PlaceOrder {
            private final shop.application.port.out.Orders orders;
            PlaceOrderService(shop.application.port.out.Orders orders) { this.orders = orders; }
            public void place(shop.domain.Order order) { orders.save(order); }
          }
          """,
          """
          package shop.adapter.in.rest;
          class OrdersResource {
            private final shop.application.port.in.PlaceOrder place;
            OrdersResource(shop.application.port.in.PlaceOrder place) { this.place = place; }
            @jakarta.ws.rs.POST @dev.sellerdesk.platform.rest.Idempotent @jakarta.annotation.security.RolesAllowed("x")
            public Object place() { place.place(new shop.domain.Order("1")); return ""; }
          }
          """,
          """
          package shop.adapter.out.persistence;
          class SqlOrders implements shop.application.port.out.Orders { public void save(shop.domain.Order order) {} }
          """);

  @TempDir Path classes;

  @Test
  void a_clean_hexagon_breaks_no_rule() {
    JavaClasses good = compiled(List.of());
    assertThat(RULES.missingLayers(good)).isEmpty();
    RULES
        .rules()
        .forEach((name, rule) -> assertThat(rule.evaluate(good).hasViolation()).as(name).isFalse());
  }

  @Test
  void a_layer_without_classes_is_noticed() {
    assertThat(HexagonRules.of("elsewhere").missingLayers(compiled(List.of()))).hasSize(6);
  }

  @Test
  void every_rule_has_a_planted_violation() {
    List<String> planted =
        violations().map(arguments -> (String) arguments.get()[0]).distinct().toList();
    assertThat(planted).containsAll(RULES.rules().keySet());
  }

  @ParameterizedTest(name = "{0} [{index}]")
  @MethodSource("violations")
  void a_planted_violation_is_caught(String rule, List<String> sources) {
    assertThat(RULES.rules()).containsKey(rule);
    assertThat(RULES.rules().get(rule).evaluate(compiled(sources)).hasViolation()).isTrue();
  }

  static Stream<Arguments> violations() {
    return Stream.of(
        planted(
            "the domain knows only the JDK and the shared domain",
            "package shop.domain; class Bad { com.fasterxml.jackson.databind.ObjectMapper json; }"),
        planted(
            "the domain knows only the JDK and the shared domain",
            "package shop.domain; class Bad { @jakarta.persistence.Id Long id; }"),
        planted(
            "the application knows the domain, its ports and four words of the platform",
            "package shop.application; class Bad { io.quarkus.panache.common.Sort sort; }"),
        planted(
            "the application knows the domain, its ports and four words of the platform",
            "package shop.application; class Bad { dev.sellerdesk.platform.outbox.Outbox outbox; }"),
        planted(
            "driving adapters enter by a driving port",
            "package shop.adapter.in.rest; class Bad { shop.application.port.out.Orders orders; }"),
        planted(
            "driving adapters enter by a driving port",
            "package shop.application; @dev.sellerdesk.platform.UseCase public class Open {}",
            "package shop.adapter.in.rest; class Bad { shop.application.Open open; }"),
        planted(
            "driving adapters enter by a driving port",
            "package shop.application; @dev.sellerdesk.platform.Workflow public class Flow {}",
            "package shop.adapter.in.rest; class Bad { shop.application.Flow flow; }"),
        planted(
            "driven adapters never call in",
            "package shop.adapter.out.persistence; class Bad { shop.application.port.in.PlaceOrder place; }"),
        planted(
            "adapters do not know each other",
            "package shop.adapter.in.rest; public class Open {}",
            "package shop.adapter.in.kafka; class Bad { shop.adapter.in.rest.Open open; }"),
        planted(
            "the layers have no cycle",
            "package shop.application; public record Summary() {}",
            "package shop.domain; class Bad { shop.application.Summary summary; }"),
        planted(
            "ports are interfaces with their own records",
            "package shop.application.port.in; public class Bad {}"),
        planted(
            "what an adapter has stays in the adapter",
            "package shop.adapter.out.persistence; public class Bad {}"),
        planted(
            "entities stay in persistence",
            "package shop.adapter.out.outbox; @jakarta.persistence.Entity class BadEntity { @jakarta.persistence.Id Long id; }"),
        planted(
            "entities stay in persistence",
            "package shop.adapter.out.persistence; @jakarta.persistence.Entity class Bad { @jakarta.persistence.Id Long id; }"),
        planted(
            "a transaction is a use case",
            "package shop.adapter.in.rest; class Bad { @jakarta.transaction.Transactional void go() {} }"),
        planted(
            "dependencies come by constructor",
            "package shop.adapter.in.rest; class Bad { @jakarta.inject.Inject shop.application.port.in.PlaceOrder place; }"),
        planted(
            "the domain neither reads the clock nor throws dice",
            "package shop.domain; class Bad { java.time.Instant at = java.time.Instant.now(); }"),
        planted(
            "the domain neither reads the clock nor throws dice",
            "package shop.domain; class Bad { java.util.function.Supplier<java.time.Instant> at = java.time.Instant::now; }"),
        planted(
            "the domain neither reads the clock nor throws dice",
            "package shop.domain; class Bad { java.time.LocalDate at = java.time.LocalDate.now(); }"),
        planted(
            "the domain neither reads the clock nor throws dice",
            "package shop.domain; class Bad { java.util.UUID id = java.util.UUID.randomUUID(); }"),
        planted(
            "the domain neither reads the clock nor throws dice",
            "package shop.domain; class Bad { java.time.Clock clock = java.time.Clock.systemUTC(); }"),
        planted(
            "a refusal rolls back: domain exceptions are unchecked",
            "package shop.domain; public class Bad extends Exception {}"),
        planted(
            "events are handled in order: no virtual thread on a consumer",
            """
            package shop.adapter.in.kafka;
            class Bad {
              @org.eclipse.microprofile.reactive.messaging.Incoming("a") @io.smallrye.common.annotation.RunOnVirtualThread
              void on(String event) {}
            }
            """),
        planted(
            "every POST honours an idempotency key",
            """
            package shop.adapter.in.rest;
            class Bad { @jakarta.ws.rs.POST @jakarta.annotation.security.RolesAllowed("x") public Object post() { return ""; } }
            """),
        planted(
            "every operation says who may call it",
            "package shop.adapter.in.rest; class Bad { @jakarta.ws.rs.GET public Object read() { return \"\"; } }"));
  }

  private static Arguments planted(String rule, String... sources) {
    return Arguments.of(rule, List.of(sources));
  }

  private JavaClasses compiled(List<String> planted) {
    List<JavaFileObject> sources = new ArrayList<>();
    Stream.concat(GOOD.stream(), planted.stream()).forEach(code -> sources.add(new Source(code)));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      assertThat(compiler.getTask(messages, files, null, options, null, sources).call())
          .as(messages.toString())
          .isTrue();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new ClassFileImporter().importPath(classes);
  }

  /** A class given as text. */
  private static final class Source extends SimpleJavaFileObject {

    private final String code;

    Source(String code) {
      super(URI.create("string:///" + path(code) + Kind.SOURCE.extension), Kind.SOURCE);
      this.code = code;
    }

    private static String path(String code) {
      String pack = code.replaceFirst("(?s)^\\s*package ([\\w.]+);.*", "$1");
      String name = code.replaceFirst("(?s).*?\\b(?:class|interface|record) (\\w+).*", "$1");
      return pack.replace('.', '/') + "/" + name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
