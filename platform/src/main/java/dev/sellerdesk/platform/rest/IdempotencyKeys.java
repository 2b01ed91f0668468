package dev.sellerdesk.platform.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.platform.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where keys are kept. */
@ApplicationScoped
class IdempotencyKeys {

  private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 42))";
  private static final String FIND =
      """
      select body_hash, status, headers, body from idempotency_key
      where client = ? and operation = ? and key = ? and created_at > now() - interval '24 hours'
      """;
  private static final String STORE =
      """
      insert into idempotency_key (client, operation, key, body_hash, status, headers, body)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (client, operation, key) do update set body_hash = excluded.body_hash, status = excluded.status,
        headers = excluded.headers, body = excluded.body, created_at = now()
      """;

  private final DataSource dataSource;

  IdempotencyKeys(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  record Claim(String client, String operation, String key, String bodyHash) {

    /** One of many effects under this key. */
    Claim part(int number) {
      return new Claim(client, operation + "/" + number, key, bodyHash);
    }
  }

  record Stored(String bodyHash, int status, String headers, @Nullable String body) {}

  Optional<Stored> claim(Claim claim) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
        lock.setString(1, claim.client() + "\n" + claim.operation() + "\n" + claim.key());
        try (ResultSet answer = lock.executeQuery()) {
          if (!answer.next() || !answer.getBoolean(1)) {
            throw new ProblemException(
                Response.Status.CONFLICT,
                "idempotency-key-in-use",
                "A request with this key is still at work");
          }
        }
      }
      Optional<Stored> stored = find(connection, claim);
      if (stored.isPresent() && !stored.get().bodyHash().equals(claim.bodyHash())) {
        throw new ProblemException(
            Problems.UNPROCESSABLE,
            "idempotency-key-reused",
            "This key was used with another request");
      }
      return stored;
    }
  }

  void store(Claim claim, Stored answer) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement store = connection.prepareStatement(STORE)) {
      store.setString(1, claim.client());
      store.setString(2, claim.operation());
      store.setString(3, claim.key());
      store.setString(4, claim.bodyHash());
      store.setInt(5, answer.status());
      store.setString(6, answer.headers());
      store.setString(7, answer.body());
      store.executeUpdate();
    }
  }

  private static Optional<Stored> find(Connection connection, Claim claim) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setString(1, claim.client());
      find.setString(2, claim.operation());
      find.setString(3, claim.key());
      try (ResultSet rows = find.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Stored(rows.getString(1), rows.getInt(2), rows.getString(3), rows.getString(4)))
            : Optional.empty();
      }
    }
  }
}
