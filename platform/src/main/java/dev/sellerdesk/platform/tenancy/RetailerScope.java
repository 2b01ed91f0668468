package dev.sellerdesk.platform.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the running call may see. By default that is what the token says; consumers and due
 * work say it themselves; a use case marked {@link dev.sellerdesk.platform.AcrossRetailers} sees
 * all.
 *
 * <p>It holds below the use cases, twice: Hibernate filters entities by it, and every database
 * connection carries it for PostgreSQL's row-level security, so that SQL which forgets to ask sees
 * nothing either.
 */
@ApplicationScoped
public class RetailerScope {

  /** The scope that sees every retailer's rows. */
  static final String ALL = "*";

  /** The scope that sees no row; no retailer can have this id, since ids are not empty. */
  static final String NONE = "";

  private static final ThreadLocal<@Nullable String> EXPLICIT = new ThreadLocal<>();

  private final DataSource dataSource;
  private final EntityManager entities;

  RetailerScope(
      DataSource dataSource, @PersistenceUnit(PersistenceUnit.DEFAULT) EntityManager entities) {
    this.dataSource = dataSource;
    this.entities = entities;
  }

  /** Runs the action with the rows of this retailer. */
  public <T> T call(String retailerId, Supplier<T> action) {
    if (retailerId.isBlank() || retailerId.equals(ALL)) {
      throw new IllegalArgumentException("not a retailer: '" + retailerId + "'");
    }
    return within(retailerId, action::get);
  }

  /** Runs the action with the rows of this retailer. */
  public void run(String retailerId, Runnable action) {
    call(
        retailerId,
        () -> {
          action.run();
          return true;
        });
  }

  <T, X extends Exception> T acrossAll(Action<T, X> action) throws X {
    return within(ALL, action);
  }

  /** The scope of the running call. */
  static String current() {
    String explicit = EXPLICIT.get();
    return explicit != null ? explicit : fromToken();
  }

  private static String fromToken() {
    var arc = Arc.container();
    if (arc == null || !arc.requestContext().isActive()) {
      return NONE;
    }
    return arc.instance(dev.sellerdesk.platform.security.Caller.class)
        .get()
        .retailerId()
        .orElse(NONE);
  }

  /**
   * Hibernate asks for a tenant only inside a request context; consumers and due work have none of
   * their own.
   */
  private <T, X extends Exception> T within(String scope, Action<T, X> action) throws X {
    ManagedContext request = Arc.container().requestContext();
    if (request.isActive()) {
      return inContext(scope, action);
    }
    request.activate();
    try {
      return inContext(scope, action);
    } finally {
      request.terminate();
    }
  }

  private <T, X extends Exception> T inContext(String scope, Action<T, X> action) throws X {
    String before = EXPLICIT.get();
    boolean changes = QuarkusTransaction.isActive() && !scope.equals(current());
    String outer = changes ? current() : scope;
    EXPLICIT.set(scope);
    try {
      if (changes) {
        tellDatabase(scope);
      }
      T result = action.run();
      if (changes) {
        // What the action changed must be written while its own scope still holds.
        entities.flush();
        tellDatabase(outer);
      }
      return result;
    } finally {
      if (before == null) {
        EXPLICIT.remove();
      } else {
        EXPLICIT.set(before);
      }
    }
  }

  private void tellDatabase(String scope) {
    try (Connection connection = dataSource.getConnection()) {
      ConnectionScope.set(connection, scope);
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not take the retailer scope", e);
    }
  }

  /** What runs inside a scope. */
  @FunctionalInterface
  interface Action<T, X extends Exception> {
    T run() throws X;
  }
}
