package dev.sellerdesk.messaging.application.port.in;

import dev.sellerdesk.messaging.application.AccountMemory;
import dev.sellerdesk.messaging.application.AccountMemory.Kind;
import org.jspecify.annotations.Nullable;

/** An administrator exports and imports the account's translation memory and glossary (D6). */
public interface KeepMemory {

  AccountMemory export(String retailerId, Kind kind);

  /** Takes the place of the one before. */
  AccountMemory replace(Command command);

  /**
   * @param basedOn the version the user saw; {@code null} if that does not matter
   */
  record Command(String retailerId, Kind kind, String document, @Nullable Long basedOn) {}
}
