package dev.sellerdesk.platform.inbox;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why handling failed, as far as it decides what to do next. */
enum FailureKind {
  /** Something we depend on is away: wait for it, in order, as long as it takes. */
  TRANSIENT,
  /** It may have lost a race: try again a few times, then put it aside. */
  SUSPECT,
  /** It can never succeed: put it aside at once. */
  POISON;

  /**
   * Connection, resources, operator intervention, rolled back by the server, lock not available.
   */
  private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "53", "57", "40", "55", "58");

  static FailureKind of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof PoisonEventException) {
        return POISON;
      }
      if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
        return TRANSIENT;
      }
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        // Without a state it comes from the pool: no connection in time.
        return state == null || TRANSIENT_CLASSES.contains(state.substring(0, 2))
            ? TRANSIENT
            : SUSPECT;
      }
      if (cause instanceof IOException || cause instanceof OptimisticLockException) {
        return TRANSIENT;
      }
    }
    return SUSPECT;
  }

  private static @Nullable Throwable next(Throwable cause) {
    Throwable next = cause.getCause();
    return next == cause ? null : next;
  }
}
